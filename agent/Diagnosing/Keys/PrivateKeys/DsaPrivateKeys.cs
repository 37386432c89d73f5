using System.Formats.Asn1;
using System.Numerics;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>DSA private keys: OpenSSL's own structure, and the integer inside PKCS #8.</summary>
internal static class DsaPrivateKeys
{
    /// <summary>OpenSSL's DSAPrivateKey: version, p, q, g, public key, private key.</summary>
    public static ParsedPrivateKey ParseTraditional(ReadOnlyMemory<byte> structure)
    {
        var sequence = new AsnReader(structure, AsnEncodingRules.BER).ReadSequence();
        _ = sequence.ReadShortest();
        var (p, q, g) = (sequence.ReadUnsigned(), sequence.ReadUnsigned(), sequence.ReadUnsigned());
        var (y, x) = (sequence.ReadUnsigned(), sequence.ReadUnsigned());
        sequence.ThrowIfNotEmpty();
        return Create(p, q, g, y, "DSA", new Lazy<bool>(() => p.BitLength() > DsaKeys.MaxModulusBits || Power(p, g, x) == y));
    }

    /// <summary>The integer of PKCS #8; null where the modulus is beyond what OpenSSL computes with.</summary>
    public static ParsedPrivateKey? ParsePkcs8(ReadOnlyMemory<byte> parameters, ReadOnlyMemory<byte> privateKey)
    {
        var domain = new AsnReader(parameters, AsnEncodingRules.BER).ReadSequence();
        var (p, q, g) = (domain.ReadUnsigned(), domain.ReadUnsigned(), domain.ReadUnsigned());
        if (p.BitLength() > DsaKeys.MaxModulusBits) return null;
        var x = new AsnReader(privateKey, AsnEncodingRules.BER).ReadUnsigned();
        return Create(p, q, g, Power(p, g, x), "PKCS#8", new Lazy<bool>(() => true));
    }

    private static BigInteger Power(BigInteger p, BigInteger g, BigInteger x) =>
        p > 1 && x.BitLength() <= DsaKeys.MaxModulusBits ? BigInteger.ModPow(g, x, p) : BigInteger.Zero;

    private static ParsedPrivateKey Create(
        BigInteger p, BigInteger q, BigInteger g, BigInteger y, string encoding, Lazy<bool> consistency) =>
        new(DsaKeys.Create(p, q, g, y, HashSpki(p, q, g, y)), encoding, consistency);

    private static string HashSpki(BigInteger p, BigInteger q, BigInteger g, BigInteger y)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        key.WriteInteger(y);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(KeyObjectIdentifiers.Dsa);
                using (writer.PushSequence())
                {
                    writer.WriteInteger(p);
                    writer.WriteInteger(q);
                    writer.WriteInteger(g);
                }
            }

            writer.WriteBitString(key.Encode());
        }

        return Digests.Sha256Hex(writer.Encode());
    }
}
