using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>Where a command gets the recovery key: a file, else what somebody types or pipes in. Never an argument, which others see.</summary>
internal static class RecoveryKeyInput
{
    /// <summary>Reads it.</summary>
    /// <param name="file">File that it is in; empty for standard input.</param>
    /// <param name="prompt">Where a terminal is asked.</param>
    /// <param name="language">Language of what is said.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="HistoryException">There is none.</exception>
    public static async Task<RecoveryKey> ReadAsync(string file, TextWriter prompt, Language language, CancellationToken ct)
    {
        if (file.Length > 0) return await ReadFileAsync(file, ct) ?? throw new HistoryException(asked => Words.Sealing(asked).NoRecoveryKeyIn(file), null);
        if (Console.IsInputRedirected) return await RecoveryKeyFile.ReadAsync(Console.In, ct) ?? throw Mistyped();
        await prompt.WriteAsync(Words.Sealing(language).RecoveryKeyAsked);
        return RecoveryKey.TryParse(await Console.In.ReadLineAsync(ct) ?? "", out var key) ? key : throw Mistyped();
    }

    private static async Task<RecoveryKey?> ReadFileAsync(string file, CancellationToken ct)
    {
        try
        {
            return await RecoveryKeyFile.ReadAsync(file, ct);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new HistoryException(asked => Words.Sealing(asked).NoRecoveryKeyFile(file), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HistoryException(asked => Words.Sealing(asked).RecoveryKeyFileUnreadable(file, failure.Message.TrimEnd('.')), failure);
        }
    }

    private static HistoryException Mistyped() => new(asked => Words.Sealing(asked).RecoveryKeyMistyped, null);
}
