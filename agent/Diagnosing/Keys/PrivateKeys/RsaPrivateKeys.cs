using System.Formats.Asn1;
using System.Numerics;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>RSAPrivateKey structures (RFC 8017, A.1.2).</summary>
internal static class RsaPrivateKeys
{
    private const int MultiPrimeVersion = 1;

    public static ParsedPrivateKey Parse(
        string algorithm, ReadOnlyMemory<byte> structure, ReadOnlyMemory<byte> algorithmIdentifier, string encoding)
    {
        var sequence = new AsnReader(structure, AsnEncodingRules.BER).ReadSequence();
        var version = sequence.ReadShortest();
        var modulus = sequence.ReadUnsigned();
        var publicExponent = sequence.ReadUnsigned();
        var privateExponent = sequence.ReadUnsigned();
        var (p, q) = (sequence.ReadUnsigned(), sequence.ReadUnsigned());
        var (dp, dq, qInverse) = (sequence.ReadUnsigned(), sequence.ReadUnsigned(), sequence.ReadUnsigned());
        var hasFurtherPrimes = sequence.HasData && sequence.ReadSequence().HasData;
        sequence.ThrowIfNotEmpty();
        if (version == MultiPrimeVersion && !hasFurtherPrimes) throw new AsnContentException("no further primes");
        var hash = HashSpki(algorithmIdentifier, modulus, publicExponent);
        return new ParsedPrivateKey(
            RsaKeys.Create(algorithm, modulus, publicExponent, hash),
            encoding,
            new Lazy<bool>(() => new RsaHalves(modulus, publicExponent, privateExponent, p, q, dp, dq, qInverse).BelongTogether()));
    }

    private static string HashSpki(ReadOnlyMemory<byte> algorithmIdentifier, BigInteger modulus, BigInteger exponent)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteInteger(modulus);
            key.WriteInteger(exponent);
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            if (algorithmIdentifier.IsEmpty) WritePlainIdentifier(writer);
            else writer.WriteEncodedValue(algorithmIdentifier.Span);
            writer.WriteBitString(key.Encode());
        }

        return Digests.Sha256Hex(writer.Encode());
    }

    private static void WritePlainIdentifier(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(KeyObjectIdentifiers.Rsa);
            writer.WriteNull();
        }
    }
}
