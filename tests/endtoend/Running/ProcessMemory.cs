using System.Globalization;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>What a core dump of a process would hold. Its owner and root may read it.</summary>
internal static class ProcessMemory
{
    // Larger ones are reserved and not used.
    private const int MostBytes = 256 << 20;

    /// <summary>Whether any of the private, writable memory holds some bytes.</summary>
    public static bool Holds(int process, IReadOnlyList<byte[]> wanted)
    {
        var directory = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        using var memory = new FileStream($"{directory}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var line in File.ReadLines($"{directory}/maps"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!fields[1].StartsWith("rw", StringComparison.Ordinal)) continue;
            var range = fields[0].Split('-').Select(end => long.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            if (range[1] - range[0] <= MostBytes && Contents(memory, range[0], (int)(range[1] - range[0])) is var bytes && wanted.Any(secret => bytes.AsSpan().IndexOf(secret) >= 0)) return true;
        }

        return false;
    }

    private static byte[] Contents(FileStream memory, long start, int length)
    {
        var bytes = new byte[length];
        try
        {
            memory.Seek(start, SeekOrigin.Begin);
            memory.ReadExactly(bytes);
        }
        catch (IOException)
        {
            // It has gone since, or is a device's.
        }

        return bytes;
    }
}
