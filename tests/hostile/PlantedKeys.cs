using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace XMailFleet.Hostile;

/// <summary>The private numbers of the stock's keys, recognisable in base64 and in hexadecimal.</summary>
internal sealed class PlantedKeys
{
    // Twelve bytes of a secret are no coincidence, and no use to anybody either.
    private const int Window = 16;

    private readonly HashSet<string> _windows = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PlantedKeys(HostileStock stock)
    {
        foreach (var secret in stock.Pairs.SelectMany(pair => Secrets(pair.Key))) Plant(secret);
        _lookup = _windows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The piece of a key that <paramref name="text"/> holds, or null.</summary>
    public string? Find(string text)
    {
        for (var start = 0; start + Window <= text.Length; start++)
        {
            if (_lookup.Contains(text.AsSpan(start, Window))) return text.Substring(start, Window);
        }

        return null;
    }

    private static IEnumerable<byte[]> Secrets(byte[] key) => PrivateKeyFactory.CreateKey(key) switch
    {
        ECPrivateKeyParameters ec => [ec.D.ToByteArrayUnsigned()],
        RsaPrivateCrtKeyParameters rsa => [rsa.Exponent.ToByteArrayUnsigned(), rsa.P.ToByteArrayUnsigned(), rsa.Q.ToByteArrayUnsigned()],
        Ed25519PrivateKeyParameters ed25519 => [ed25519.GetEncoded()],
        Ed448PrivateKeyParameters ed448 => [ed448.GetEncoded()],
        _ => throw new InvalidOperationException("a key of a kind unknown here"),
    };

    // Base64 looks different for each of the three places that a byte may have in a group.
    private void Plant(byte[] secret)
    {
        for (var shift = 0; shift < 3; shift++) PlantWindows(Convert.ToBase64String([.. new byte[shift], .. secret])[4..^4]);
        PlantWindows(Convert.ToHexString(secret));
        PlantWindows(Convert.ToHexStringLower(secret));
    }

    private void PlantWindows(string text)
    {
        for (var start = 0; start + Window <= text.Length; start++) _windows.Add(text.Substring(start, Window));
    }
}
