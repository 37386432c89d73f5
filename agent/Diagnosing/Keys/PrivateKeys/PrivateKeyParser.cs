using System.Formats.Asn1;
using Org.BouncyCastle.Asn1;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Keys.Pem;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>Makes a private key of a decoded block, as OpenSSL 3 would.</summary>
internal static class PrivateKeyParser
{
    public const string Pkcs8Name = "PRIVATE KEY";
    public const string EncryptedName = "ENCRYPTED PRIVATE KEY";

    // OpenSSL 3 looks only at a header that has room for more than "Proc-Type:".
    private const int ShortHeader = 10;

    private static readonly string[] TypedNames = ["RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY"];

    private const string X25519 = "1.3.101.110";
    private const string X448 = "1.3.101.111";
    private const string DiffieHellman = "1.2.840.113549.1.3.1";
    private const string DiffieHellmanX942 = "1.2.840.10046.2.1";

    /// <summary>True for the names under which a PEM file holds a private key.</summary>
    public static bool IsPrivateKeyName(string name) =>
        name is Pkcs8Name or EncryptedName || IsTypedName(name);

    /// <summary>True where the header of a block says that it is encrypted.</summary>
    public static bool IsEncryptionHeader(string header) =>
        header.StartsWith("Proc-Type:", StringComparison.Ordinal) && header.Contains("ENCRYPTED", StringComparison.Ordinal);

    /// <summary>
    /// True where OpenSSL 3 reads the header of the block. It then takes no key from the file, be the header about encryption or not.
    /// </summary>
    public static bool IsReadHeader(PemBlock block) => IsPrivateKeyName(block.Name) && block.Header.Length > ShortHeader;

    /// <summary>The key that a block of <paramref name="block"/>'s own kind holds.</summary>
    public static KeyParse Parse(PemBlock block)
    {
        if (!IsPrivateKeyName(block.Name)) return KeyParse.NotAKey;
        if (IsReadHeader(block)) return IsEncryptionHeader(block.Header) ? KeyParse.Encrypted : KeyParse.NotAKey;
        return Guard(block.Data, () => ParseNamed(block.Name, block.Data));
    }

    /// <summary>The key of a PKCS #8 structure; what follows it is passed over.</summary>
    public static KeyParse ParsePkcs8(byte[] data) => Guard(data, () => ParsePrivateKeyInfo(data));

    /// <summary>
    /// The key that a block holds for OpenSSL where it takes one for any use, as from certs.pem: of the algorithm that its name tells, or of any
    /// where it tells none.
    /// </summary>
    public static KeyParse ParseAny(PemBlock block)
    {
        if (IsTypedName(block.Name)) return Guard(block.Data, () => ParseNamed(block.Name, block.Data));
        var info = ParsePkcs8(block.Data);
        return info.Result is KeyParse.Outcome.Key or KeyParse.Outcome.NotForTls
            ? info
            : TypedNames.Select(name => Guard(block.Data, () => ParseNamed(name, block.Data))).FirstOrDefault(parse => parse.Key is not null, info);
    }

    private static bool IsTypedName(string name) => TypedNames.Contains(name);

    private static KeyParse ParseNamed(string name, byte[] data) => name switch
    {
        "RSA PRIVATE KEY" => ParseTyped("RSA", data, () => RsaPrivateKeys.Parse("RSA", data, default, "PKCS#1")),
        "EC PRIVATE KEY" => ParseTyped("EC", data, () => EcPrivateKeys.Parse(data, default, "SEC1")),
        "DSA PRIVATE KEY" => ParseTyped("DSA", data, () => DsaPrivateKeys.ParseTraditional(data)),
        EncryptedName when IsEncryptedInfo(data) => KeyParse.Encrypted,
        _ => ParsePkcs8(data),
    };

    // Under the name of one algorithm, OpenSSL 3 also takes PKCS #8 of that algorithm.
    private static KeyParse ParseTyped(string algorithm, byte[] data, Func<ParsedPrivateKey?> parse)
    {
        var typed = Guard(data, () => KeyParse.Of(parse()));
        if (typed.Result is KeyParse.Outcome.Key) return typed;
        var wrapped = ParsePkcs8(data);
        return wrapped.Key?.PublicHalf.Algorithm == algorithm ? wrapped : typed;
    }

    private static KeyParse ParsePrivateKeyInfo(byte[] data)
    {
        var info = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
        _ = info.ReadShortest();
        var identifier = info.ReadEncodedValue();
        var key = info.ReadOctetString();
        // OpenSSL 3 knows attributes behind the key, but not the public key that RFC 5958 adds.
        if (info.HasData && info.PeekTag() != new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true))
            return KeyParse.NotAKey;
        return ParseAlgorithm(identifier, key);
    }

    private static KeyParse ParseAlgorithm(ReadOnlyMemory<byte> identifier, byte[] key)
    {
        var algorithm = new AsnReader(identifier, AsnEncodingRules.BER).ReadSequence();
        var name = algorithm.ReadObjectIdentifier();
        var parameters = algorithm.HasData ? ReadAny(algorithm) : default;
        return name switch
        {
            KeyObjectIdentifiers.Rsa => KeyParse.Of(RsaPrivateKeys.Parse("RSA", key, default, "PKCS#8")),
            KeyObjectIdentifiers.RsaPss => KeyParse.Of(RsaPrivateKeys.Parse("RSA-PSS", key, identifier, "PKCS#8")),
            KeyObjectIdentifiers.Ec => KeyParse.Of(EcPrivateKeys.Parse(key, parameters, "PKCS#8")),
            KeyObjectIdentifiers.Dsa => KeyParse.Of(DsaPrivateKeys.ParsePkcs8(parameters, key)),
            // Their algorithm has no parameters, not even NULL (RFC 8410, 3).
            KeyObjectIdentifiers.Ed25519 or KeyObjectIdentifiers.Ed448 when !parameters.IsEmpty => KeyParse.Malformed,
            KeyObjectIdentifiers.Ed25519 => Edwards(EdwardsKeys.Ed25519, key),
            KeyObjectIdentifiers.Ed448 => Edwards(EdwardsKeys.Ed448, key),
            X25519 or X448 or DiffieHellman or DiffieHellmanX942 => KeyParse.NotForTls,
            _ => KeyParse.Unsupported,
        };
    }

    // Whatever it is, it has to be a value of its type.
    private static ReadOnlyMemory<byte> ReadAny(AsnReader reader)
    {
        var value = reader.ReadEncodedValue();
        _ = Asn1Object.FromByteArray(value.ToArray());
        return value;
    }

    private static KeyParse Edwards(EdwardsKeys.Kind kind, byte[] key)
    {
        var inner = new AsnReader(key, AsnEncodingRules.BER).ReadOctetString();
        return EdwardsKeys.FromPrivate(kind, inner) is { } publicHalf
            ? KeyParse.Of(new ParsedPrivateKey(publicHalf, "PKCS#8", new Lazy<bool>(() => true)))
            : KeyParse.Malformed;
    }

    private static bool IsEncryptedInfo(byte[] data)
    {
        var info = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
        return info.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence);
    }

    private static KeyParse Guard(byte[] data, Func<KeyParse> parse)
    {
        if (DerShape.Measure(data) == 0) return KeyParse.NotAKey;
        try
        {
            return parse();
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return KeyParse.Malformed;
        }
    }
}
