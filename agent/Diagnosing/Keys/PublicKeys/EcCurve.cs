using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Math.EC;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>An elliptic curve with its generator, by name or spelt out.</summary>
internal sealed class EcCurve
{
    // OPENSSL_ECC_MAX_FIELD_BITS: no curve beyond it can be loaded.
    private const int MaxFieldBits = 661;
    private const int MaxParameterBytes = 2048;

    private readonly X9ECParameters _parameters;

    private EcCurve(X9ECParameters parameters, string name, bool isExplicit)
    {
        IsExplicit = isExplicit;
        _parameters = parameters;
        Name = name;
    }

    /// <summary>OpenSSL's name of the curve, empty for an unnamed one.</summary>
    public string Name { get; }

    /// <summary>True where the curve was spelt out, though it may be one that has a name.</summary>
    public bool IsExplicit { get; }

    public int FieldBits => _parameters.Curve.FieldSize;

    public int OrderBits => _parameters.N.BitLength;

    /// <summary>The curve of an ECParameters value: object identifier or explicit. Null where OpenSSL takes neither.</summary>
    /// <exception cref="ArgumentException">The parameters are no curve.</exception>
    public static EcCurve? Parse(ReadOnlyMemory<byte> parameters)
    {
        if (parameters.Length > MaxParameterBytes) return null;
        return Asn1Object.FromByteArray(parameters.ToArray()) switch
        {
            DerObjectIdentifier identifier => Named(identifier),
            Asn1Sequence sequence => Explicit(sequence),
            _ => null,
        };
    }

    public ECPoint DecodePoint(ReadOnlySpan<byte> encoding) => _parameters.Curve.DecodePoint(encoding.ToArray());

    public ECPoint PublicPoint(ReadOnlySpan<byte> privateKey)
    {
        var scalar = new Org.BouncyCastle.Math.BigInteger(1, privateKey.ToArray());
        return _parameters.G.Multiply(scalar.Mod(_parameters.N)).Normalize();
    }

    /// <summary>Numbers of curve and point: what two equal keys share, however they were encoded.</summary>
    public string Value(ECPoint point)
    {
        var curve = _parameters.Curve;
        return string.Join(
            ':',
            Hex(curve.Field.Characteristic.ToByteArrayUnsigned()),
            curve.FieldSize,
            Hex(curve.A.GetEncoded()),
            Hex(curve.B.GetEncoded()),
            Hex(_parameters.G.GetEncoded(false)),
            Hex(_parameters.N.ToByteArrayUnsigned()),
            Hex(point.GetEncoded(false)));
    }

    private static EcCurve? Named(DerObjectIdentifier identifier)
    {
        if (EcCurveNames.Find(identifier.Id) is not { } name) return null;
        // CustomNamedCurves holds faster arithmetic for the common curves, the same numbers otherwise.
        var parameters = CustomNamedCurves.GetByOid(identifier) ?? ECNamedCurveTable.GetByOid(identifier);
        return new EcCurve(parameters, name, isExplicit: false);
    }

    private static EcCurve? Explicit(Asn1Sequence sequence)
    {
        var parameters = X9ECParameters.GetInstance(sequence);
        if (parameters.Curve.FieldSize > MaxFieldBits) return null;
        // By Hasse's theorem no curve has more points.
        if (parameters.N.BitLength > parameters.Curve.FieldSize + 1) return null;
        return new EcCurve(parameters, EcCurveNames.Match(parameters), isExplicit: true);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
