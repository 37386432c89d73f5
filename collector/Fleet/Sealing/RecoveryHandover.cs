using XMailFleet.Fleet.History;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Sealing;

/// <summary>Gives the recovery key to the people who keep it: once, and never into a log.</summary>
/// <param name="dataDirectory">Where it is left where nobody can be shown it.</param>
/// <param name="file">File to be made for it; empty for none.</param>
/// <param name="show">Shows it on a terminal; null where there is none.</param>
internal sealed class RecoveryHandover(string dataDirectory, string file, Func<RecoveryKey, Task>? show)
{
    private string Left => Path.Combine(dataDirectory, StateFiles.RecoveryKey);

    /// <summary>Makes and hands over the key where the fleet has none.</summary>
    /// <returns>What is to be told, also in a log: where the key lies. Null where nothing is.</returns>
    /// <exception cref="HistoryException">The file is there already.</exception>
    /// <exception cref="StateException">Somebody else could put something in its place.</exception>
    public async Task<Func<Language, string>?> EnsureAsync(IAccessStore members, KeyWrap wrap, TimeProvider time, CancellationToken ct)
    {
        if (await RecoveryStore.IsMadeAsync(members, ct).ConfigureAwait(false)) return Reminder();
        var key = RecoveryKey.Make();
        // Written before it is the fleet's: a key that counts and that nobody has would be worse than one more that counts for nothing.
        var written = await WriteAsync(key, ct).ConfigureAwait(false);
        if (!await RecoveryStore.TryAddAsync(members, wrap, key, time, ct).ConfigureAwait(false))
        {
            if (written is not null) File.Delete(written);
            return Reminder();
        }

        if (written is null) await show!(key).ConfigureAwait(false);
        return written is null || written == Left ? Reminder() : language => Words.Sealing(language).RecoveryKeyWritten(written);
    }

    private Func<Language, string>? Reminder() =>
        OwnFile.IsThere(Left) ? language => Words.Sealing(language).RecoveryKeyLeft(Left) : null;

    private async Task<string?> WriteAsync(RecoveryKey key, CancellationToken ct)
    {
        if (file.Length > 0)
        {
            TrustedPath.Check(file);
            if (OwnFile.IsThere(file)) throw new HistoryException(language => Words.Sealing(language).RecoveryKeyFileExists(file), null);
            var made = OwnFile.Make(file);
            await using (made.ConfigureAwait(false)) await RecoveryKeyFile.WriteAsync(made, key, ct).ConfigureAwait(false);
            return file;
        }

        if (show is not null) return null;
        await OwnFile.WriteAsync(Left, RecoveryKeyFile.Text(key), ct).ConfigureAwait(false);
        return Left;
    }
}
