namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>A public key, of a certificate or of the public half of a private key.</summary>
/// <param name="Algorithm">"RSA", "RSA-PSS", "EC", "SM2", "Ed25519", "Ed448", "DSA", else the object identifier.</param>
/// <param name="SizeBits">Modulus, field or encoding size.</param>
/// <param name="SecurityBits">Strength as OpenSSL counts it; -1 where it cannot tell.</param>
internal sealed record PublicKey(string Algorithm, int SizeBits, int SecurityBits)
{
    /// <summary>Named curve of an EC key, else empty.</summary>
    public string Curve { get; init; } = "";

    /// <summary>True for an EC key that spells its curve out; OpenSSL 3 accepts none in the chain of a client.</summary>
    public bool HasExplicitCurve { get; init; }

    /// <summary>What an RSA-PSS key is restricted to; null where it is restricted to nothing, and of every other key.</summary>
    public PssParameters? Restriction { get; init; }

    /// <summary>
    /// What OpenSSL compares of two keys of one algorithm, in a canonical form: an EC point is the same whether its
    /// curve is named or spelt out, the point compressed or not.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal.</summary>
    public required string SpkiSha256 { get; init; }

    /// <summary>False for keys that TLS cannot sign with (X25519, SM2, unknown ones): OpenSSL refuses them.</summary>
    public bool CanServeTls => Algorithm is "RSA" or "RSA-PSS" or "EC" or "Ed25519" or "Ed448" or "DSA" or "ML-DSA-44" or "ML-DSA-65" or "ML-DSA-87";

    public bool IsSameAs(PublicKey other) => Algorithm == other.Algorithm && Value == other.Value;
}
