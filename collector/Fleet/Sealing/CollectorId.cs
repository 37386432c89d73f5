using XMailFleet.Fleet.History;
using XMailFleet.Identities.Entropy;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Sealing;

/// <summary>Id of a collector, the last part of its identity: random, made once, kept in its data directory.</summary>
internal static class CollectorId
{
    private const int Length = 16;

    /// <summary>The id; made where there is none.</summary>
    /// <exception cref="HistoryException">What is kept is none.</exception>
    public static async Task<string> OfAsync(string dataDirectory, CancellationToken ct = default)
    {
        var path = Path.Combine(dataDirectory, StateFiles.CollectorId);
        if (!OwnFile.IsThere(path)) await OwnFile.WriteAsync(path, $"{Make()}\n", ct).ConfigureAwait(false);
        var text = new char[Length + 2];
        using var reader = new StreamReader(OwnFile.OpenToRead(path));
        var read = new string(text, 0, await reader.ReadBlockAsync(text, ct).ConfigureAwait(false)).TrimEnd('\n');
        return read.Length == Length && read.All(char.IsAsciiHexDigitLower)
            ? read
            : throw new HistoryException(language => Words.Sealing(language).NoCollectorId(path), null);
    }

    /// <summary>An id that nothing has had: 8 random bytes in hexadecimal.</summary>
    internal static string Make()
    {
        var id = new byte[Length / 2];
        KernelRandom.Fill(id);
        return Convert.ToHexStringLower(id);
    }
}
