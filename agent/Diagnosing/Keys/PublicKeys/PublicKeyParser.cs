using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>Reads SubjectPublicKeyInfo structures.</summary>
internal static class PublicKeyParser
{
    /// <summary>The key, or null where OpenSSL could make none of it.</summary>
    public static PublicKey? Parse(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        if (DerShape.Measure(subjectPublicKeyInfo.Span) == 0) return null;
        try
        {
            return ParseStructure(subjectPublicKeyInfo);
        }
        catch (Exception malformed) when (Malformed.Is(malformed))
        {
            return null;
        }
    }

    private static PublicKey? ParseStructure(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        var sequence = new AsnReader(subjectPublicKeyInfo, AsnEncodingRules.BER).ReadSequence();
        var algorithm = sequence.ReadSequence();
        var identifier = algorithm.ReadObjectIdentifier();
        var parameters = algorithm.HasData ? algorithm.ReadEncodedValue() : default;
        var key = sequence.ReadBitString(out _);
        var hash = Digests.Sha256Hex(subjectPublicKeyInfo.Span);
        return identifier switch
        {
            KeyObjectIdentifiers.Rsa => RsaKeys.Parse("RSA", key, hash),
            KeyObjectIdentifiers.RsaPss => ParsePss(parameters, key, hash),
            KeyObjectIdentifiers.Dsa => ParseDsa(parameters, key, hash),
            KeyObjectIdentifiers.Ec => ParseEc(parameters, key, hash),
            // Their algorithm has no parameters, not even NULL (RFC 8410, 3).
            KeyObjectIdentifiers.Ed25519 or KeyObjectIdentifiers.Ed448 when !parameters.IsEmpty => null,
            KeyObjectIdentifiers.Ed25519 => EdwardsKeys.Create(EdwardsKeys.Ed25519, key, hash),
            KeyObjectIdentifiers.Ed448 => EdwardsKeys.Create(EdwardsKeys.Ed448, key, hash),
            KeyObjectIdentifiers.X25519 when parameters.IsEmpty && key.Length == 32 => Plain("X25519", 256, 128, key, hash),
            KeyObjectIdentifiers.X448 when parameters.IsEmpty && key.Length == 56 => Plain("X448", 448, 224, key, hash),
            KeyObjectIdentifiers.Dh or KeyObjectIdentifiers.DhX942 => ParseDh(parameters, key, hash),
            _ when PostQuantumKeys.Find(identifier, key.Length) is { } kind => parameters.IsEmpty ? Plain(kind.Name, key.Length * 8, kind.SecurityBits, key, hash) : null,
            _ => new PublicKey(identifier, key.Length * 8, -1) { Value = Convert.ToHexStringLower(key), SpkiSha256 = hash },
        };
    }

    private static PublicKey Plain(string name, int sizeBits, int securityBits, byte[] key, string hash) =>
        new(name, sizeBits, securityBits) { Value = Convert.ToHexStringLower(key), SpkiSha256 = hash };

    private static PublicKey? ParsePss(ReadOnlyMemory<byte> parameters, byte[] key, string hash)
    {
        var restriction = parameters.IsEmpty ? null : PssParameters.Read(new AsnReader(parameters, AsnEncodingRules.BER));
        return restriction is { IsUsable: false } ? null : RsaKeys.Parse("RSA-PSS", key, hash) with { Restriction = restriction };
    }

    // Groups of that size have an order of that size, but for those that say another.
    private static PublicKey ParseDh(ReadOnlyMemory<byte> parameters, byte[] key, string hash)
    {
        var modulus = new AsnReader(parameters, AsnEncodingRules.BER).ReadSequence().ReadUnsigned().BitLength();
        _ = new AsnReader(key, AsnEncodingRules.BER).ReadUnsigned();
        return Plain("DH", modulus, SecurityStrength.DiscreteLogarithm(modulus, modulus), key, hash);
    }

    private static PublicKey ParseDsa(ReadOnlyMemory<byte> parameters, byte[] key, string hash)
    {
        var domain = new AsnReader(parameters, AsnEncodingRules.BER).ReadSequence();
        var y = new AsnReader(key, AsnEncodingRules.BER).ReadUnsigned();
        return DsaKeys.Create(domain.ReadUnsigned(), domain.ReadUnsigned(), domain.ReadUnsigned(), y, hash);
    }

    private static PublicKey? ParseEc(ReadOnlyMemory<byte> parameters, byte[] key, string hash) =>
        EcCurve.Parse(parameters) is { } curve ? EcKeys.Create(curve, curve.DecodePoint(key), hash) : null;
}
