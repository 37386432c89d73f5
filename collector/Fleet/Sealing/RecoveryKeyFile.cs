using System.Text;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Sealing;

/// <summary>A file with a recovery key: the key on a line of its own, and what it is.</summary>
internal static class RecoveryKeyFile
{
    // The key has 68 characters; what is said of it, some hundred more.
    private const int MostCharacters = 4096;

    public static string Text(RecoveryKey key) =>
        $"{key.Text()}\n\n{Words.Sealing(Language.English).WhatTheRecoveryKeyIs}\n{Words.Sealing(Language.Japanese).WhatTheRecoveryKeyIs}\n";

    public static async Task WriteAsync(FileStream file, RecoveryKey key, CancellationToken ct)
    {
        await file.WriteAsync(Encoding.UTF8.GetBytes(Text(key)), ct).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The key in a file that a person named; null where there is none in it.</summary>
    public static async Task<RecoveryKey?> ReadAsync(string path, CancellationToken ct)
    {
        using var reader = new StreamReader(OwnFile.OpenAnyToRead(path));
        return await ReadAsync(reader, ct).ConfigureAwait(false);
    }

    /// <summary>The key in what somebody types or pipes in.</summary>
    public static async Task<RecoveryKey?> ReadAsync(TextReader reader, CancellationToken ct)
    {
        var text = new char[MostCharacters];
        var length = await reader.ReadBlockAsync(text, ct).ConfigureAwait(false);
        foreach (var line in new string(text, 0, length).Split('\n'))
            if (RecoveryKey.TryParse(line, out var key))
                return key;
        return null;
    }
}
