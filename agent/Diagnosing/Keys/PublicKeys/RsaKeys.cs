using System.Formats.Asn1;
using System.Numerics;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

internal static class RsaKeys
{
    /// <summary>Key of an RSAPublicKey structure.</summary>
    public static PublicKey Parse(string algorithm, ReadOnlyMemory<byte> structure, string spkiSha256)
    {
        var sequence = new AsnReader(structure, AsnEncodingRules.BER).ReadSequence();
        var (modulus, exponent) = (sequence.ReadUnsigned(), sequence.ReadUnsigned());
        sequence.ThrowIfNotEmpty();
        return Create(algorithm, modulus, exponent, spkiSha256);
    }

    public static PublicKey Create(string algorithm, BigInteger modulus, BigInteger exponent, string spkiSha256) =>
        new(algorithm, modulus.BitLength(), SecurityStrength.Factoring(modulus.BitLength()))
        {
            Value = $"{modulus.ToHex()}:{exponent.ToHex()}",
            SpkiSha256 = spkiSha256,
        };
}
