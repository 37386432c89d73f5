using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace XMailFleet.Fleet.History.Migration;

/// <summary>Count and checksum of the rows of a table, in whatever order they come.</summary>
internal sealed class RowDigest
{
    private readonly byte[] _sum = new byte[SHA256.HashSizeInBytes];

    public long Count { get; private set; }

    /// <summary>In hexadecimal.</summary>
    public string Checksum => Convert.ToHexStringLower(_sum);

    public void Add(IReadOnlyList<object?> row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in row)
        {
            var bytes = Bytes(value);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        // Rows have keys, so that no two are the same and cancel each other out.
        var digest = hash.GetHashAndReset();
        for (var n = 0; n < _sum.Length; n++) _sum[n] ^= digest[n];
        Count++;
    }

    private static byte[] Bytes(object? value) => value switch
    {
        null or DBNull => [],
        byte[] bytes => bytes,
        // To the millisecond: databases round what is finer.
        DateTimeOffset time => Bytes(time.ToUnixTimeMilliseconds()),
        DateTime time => Bytes(new DateTimeOffset(time, TimeSpan.Zero)),
        _ => Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
