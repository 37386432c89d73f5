using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>Keys of RFC 8410: Ed25519 and Ed448.</summary>
internal static class EdwardsKeys
{
    public static readonly Kind Ed25519 = new("Ed25519", KeyObjectIdentifiers.Ed25519, 32, 128);

    public static readonly Kind Ed448 = new("Ed448", KeyObjectIdentifiers.Ed448, 57, 224);

    /// <summary>One of the two, with the length of its keys in bytes and its strength in bits.</summary>
    internal sealed record Kind(string Name, string Identifier, int Length, int SecurityBits);

    /// <summary>The key, or null where its length is not the algorithm's.</summary>
    public static PublicKey? Create(Kind kind, ReadOnlySpan<byte> key, string spkiSha256) =>
        key.Length != kind.Length
            ? null
            : new PublicKey(kind.Name, kind.Length is 32 ? 256 : 456, kind.SecurityBits)
            {
                Value = Convert.ToHexStringLower(key),
                SpkiSha256 = spkiSha256,
            };

    /// <summary>The public half of a private key, or null where its length is not the algorithm's.</summary>
    public static PublicKey? FromPrivate(Kind kind, byte[] privateKey)
    {
        if (privateKey.Length != kind.Length) return null;
        var key = kind == Ed25519
            ? new Org.BouncyCastle.Crypto.Parameters.Ed25519PrivateKeyParameters(privateKey).GeneratePublicKey().GetEncoded()
            : new Org.BouncyCastle.Crypto.Parameters.Ed448PrivateKeyParameters(privateKey).GeneratePublicKey().GetEncoded();
        return Create(kind, key, HashSpki(kind, key));
    }

    private static string HashSpki(Kind kind, byte[] key)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) writer.WriteObjectIdentifier(kind.Identifier);
            writer.WriteBitString(key);
        }

        return Digests.Sha256Hex(writer.Encode());
    }
}
