using System.Formats.Asn1;
using System.Numerics;
using XMailFleet.Agent.Keys.PublicKeys;

namespace XMailFleet.Agent.Keys.PrivateKeys;

/// <summary>RSAPrivateKey structures (RFC 8017, A.1.2).</summary>
internal static class RsaPrivateKeys
{
    // OPENSSL_RSA_MAX_MODULUS_BITS: OpenSSL does no arithmetic beyond it, and neither should the agent.
    private const int MaxModulusBits = 16384;

    // A trial signature takes a quarter of a second here, and eight times as long for each doubling.
    private const int MaxTrialBits = 4096;

    public static ParsedPrivateKey Parse(
        string algorithm, ReadOnlyMemory<byte> structure, ReadOnlyMemory<byte> algorithmIdentifier, string encoding)
    {
        var sequence = new AsnReader(structure, AsnEncodingRules.BER).ReadSequence();
        _ = sequence.ReadUnsigned();
        var modulus = sequence.ReadUnsigned();
        var publicExponent = sequence.ReadUnsigned();
        var privateExponent = sequence.ReadUnsigned();
        var (p, q) = (sequence.ReadUnsigned(), sequence.ReadUnsigned());
        _ = (sequence.ReadUnsigned(), sequence.ReadUnsigned(), sequence.ReadUnsigned());
        // Further primes.
        if (sequence.HasData) _ = sequence.ReadSequence();
        sequence.ThrowIfNotEmpty();
        var hash = HashSpki(algorithmIdentifier, modulus, publicExponent);
        return new ParsedPrivateKey(
            RsaKeys.Create(algorithm, modulus, publicExponent, hash),
            encoding,
            new Lazy<bool>(() => BelongTogether(modulus, publicExponent, privateExponent, p, q)));
    }

    // OpenSSL checks nothing of this when it loads a key; a key that fails here loads and then signs wrongly.
    private static bool BelongTogether(
        BigInteger modulus, BigInteger publicExponent, BigInteger privateExponent, BigInteger p, BigInteger q)
    {
        if (modulus.BitLength() > MaxModulusBits || publicExponent.BitLength() > MaxModulusBits) return true;
        if (modulus < 2 || privateExponent.BitLength() > MaxModulusBits) return false;
        if (p > 1 && q > 1 && p * q == modulus && IsInverse(p) && IsInverse(q)) return true;
        // Primes that do not fit prove nothing: without usable ones OpenSSL signs with the private exponent alone.
        if (modulus.BitLength() > MaxTrialBits || publicExponent.BitLength() > MaxTrialBits) return true;
        var signed = BigInteger.ModPow(2, privateExponent, modulus);
        return BigInteger.ModPow(signed, publicExponent, modulus) == 2;

        bool IsInverse(BigInteger prime) => privateExponent * publicExponent % (prime - 1) == 1;
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
