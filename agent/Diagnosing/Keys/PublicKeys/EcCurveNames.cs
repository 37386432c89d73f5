using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X9;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>Elliptic curves that OpenSSL knows, by the name that <c>openssl ecparam -list_curves</c> has for them.</summary>
internal static class EcCurveNames
{
    private static readonly string[] Known =
    [
        "prime256v1", "secp384r1", "secp521r1", "secp256k1",
        "brainpoolP160r1", "brainpoolP160t1", "brainpoolP192r1", "brainpoolP192t1", "brainpoolP224r1",
        "brainpoolP224t1", "brainpoolP256r1", "brainpoolP256t1", "brainpoolP320r1", "brainpoolP320t1",
        "brainpoolP384r1", "brainpoolP384t1", "brainpoolP512r1", "brainpoolP512t1",
        "secp112r1", "secp112r2", "secp128r1", "secp128r2", "secp160k1", "secp160r1", "secp160r2", "secp192k1",
        "secp224k1", "secp224r1", "prime192v1", "prime192v2", "prime192v3", "prime239v1", "prime239v2", "prime239v3",
        "sect113r1", "sect113r2", "sect131r1", "sect131r2", "sect163k1", "sect163r1", "sect163r2", "sect193r1",
        "sect193r2", "sect233k1", "sect233r1", "sect239k1", "sect283k1", "sect283r1", "sect409k1", "sect409r1",
        "sect571k1", "sect571r1", "c2pnb163v1", "c2pnb163v2", "c2pnb163v3", "c2pnb176v1", "c2tnb191v1", "c2tnb191v2",
        "c2tnb191v3", "c2pnb208w1", "c2tnb239v1", "c2tnb239v2", "c2tnb239v3", "c2pnb272w1", "c2pnb304w1",
        "c2tnb359v1", "c2pnb368w1", "c2tnb431r1", Sm2,
    ];

    /// <summary>The curve of the SM2 algorithm: OpenSSL makes an SM2 key of an EC key on it.</summary>
    public const string Sm2 = "SM2";

    private static readonly Dictionary<string, string> ByIdentifier = Known.ToDictionary(name => Identifier(name).Id);

    /// <summary>OpenSSL's name, or null where OpenSSL does not know the curve.</summary>
    public static string? Find(string identifier) => ByIdentifier.GetValueOrDefault(identifier);

    /// <summary>Name of the curve that explicit parameters spell out, or an empty text.</summary>
    public static string Match(X9ECParameters parameters) =>
        Known.FirstOrDefault(name => IsSame(ECNamedCurveTable.GetByOid(Identifier(name)), parameters)) ?? "";

    private static DerObjectIdentifier Identifier(string name) =>
        ECNamedCurveTable.GetOid(name switch { Sm2 => "sm2p256v1", "c2pnb176v1" => "c2pnb176w1", _ => name })
        ?? throw new InvalidOperationException($"The curve {name} is not in the table.");

    private static bool IsSame(X9ECParameters? named, X9ECParameters other) =>
        named is not null
        && named.Curve.FieldSize == other.Curve.FieldSize
        && named.N.Equals(other.N)
        && named.Curve.A.ToBigInteger().Equals(other.Curve.A.ToBigInteger())
        && named.Curve.B.ToBigInteger().Equals(other.Curve.B.ToBigInteger())
        && named.G.GetEncoded(false).AsSpan().SequenceEqual(other.G.GetEncoded(false));
}
