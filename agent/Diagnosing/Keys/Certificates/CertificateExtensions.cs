using System.Formats.Asn1;
using System.Net;
using System.Text;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Extensions of a certificate. One that cannot be read counts as absent.</summary>
internal sealed class CertificateExtensions(CertificateFields fields)
{
    private const int MaxNames = 200;
    private const int DnsName = 2;
    private const int IpAddress = 7;

    private static readonly Asn1Tag UriTag = new(TagClass.ContextSpecific, 6);

    private static readonly string[] KeyUsageNames =
    [
        "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign",
        "cRLSign", "encipherOnly", "decipherOnly",
    ];

    private static readonly Dictionary<string, string> ExtendedUsageNames = new()
    {
        ["2.5.29.37.0"] = "anyExtendedKeyUsage",
        ["1.3.6.1.5.5.7.3.1"] = "serverAuth",
        ["1.3.6.1.5.5.7.3.2"] = "clientAuth",
        ["1.3.6.1.5.5.7.3.3"] = "codeSigning",
        ["1.3.6.1.5.5.7.3.4"] = "emailProtection",
        ["1.3.6.1.5.5.7.3.8"] = "timeStamping",
        ["1.3.6.1.5.5.7.3.9"] = "OCSPSigning",
    };

    // Those that OpenSSL handles when they are marked as critical.
    private static readonly HashSet<string> KnownCritical =
    [
        "2.16.840.1.113730.1.1", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.31", "2.5.29.32", "2.5.29.33",
        "2.5.29.36", "2.5.29.37", "2.5.29.54", "1.3.6.1.5.5.7.1.7", "1.3.6.1.5.5.7.1.8", "1.3.6.1.5.5.7.1.14",
    ];

    private static readonly HashSet<string> Cached =
        ["2.5.29.14", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.35", "2.5.29.37", "2.16.840.1.113730.1.1"];

    // Of no use here but to OpenSSL.
    private static readonly (string Identifier, Action<AsnReader> Read)[] ReadByOpenSsl =
    [
        ("2.5.29.30", ExtensionSyntax.ReadNameConstraints), ("2.5.29.31", ExtensionSyntax.ReadDistributionPoints),
        ("1.3.6.1.5.5.7.1.7", ExtensionSyntax.ReadResources),
        ("1.3.6.1.5.5.7.1.8", ExtensionSyntax.ReadResources), ("1.3.6.1.5.5.7.1.14", ExtensionSyntax.ReadProxyInfo),
    ];

    private bool _sawMalformed;

    public bool HasSubjectAlternativeName => Value("2.5.29.17") is not null;

    public bool HasBasicConstraints => Value("2.5.29.19") is not null;

    public bool HasKeyUsage => Value("2.5.29.15") is not null;

    public bool HasExtendedKeyUsage => Value("2.5.29.37") is not null;

    /// <summary>True where OpenSSL refuses a chain for a critical extension that it does not know.</summary>
    public bool HasUnknownCritical =>
        fields.Extensions.Any(extension => extension.IsCritical && !KnownCritical.Contains(extension.Identifier));

    public bool HasTransparencyTimestamps => Value("1.3.6.1.4.1.11129.2.4.2") is not null;

    /// <summary>True where the certificate demands a stapled OCSP response: TLS feature status_request, or status_request_v2 (RFC 7633).</summary>
    public bool MustStaple => Read("1.3.6.1.5.5.7.1.24", reader =>
    {
        var features = reader.ReadSequence();
        while (features.HasData)
            if (features.ReadInteger() is var feature && (feature == 5 || feature == 17)) return "must";
        return null;
    }) is not null;

    /// <summary>Extensions that OpenSSL reads whenever it looks at a certificate, of which one stands there twice.</summary>
    public bool HasDoubled => fields.Extensions
        .Where(extension => Cached.Contains(extension.Identifier) || ReadByOpenSsl.Any(read => read.Identifier == extension.Identifier))
        .GroupBy(extension => extension.Identifier)
        .Any(same => same.Count() > 1);

    /// <summary>False where OpenSSL calls the certificate invalid, and does not take it into a chain that it verifies.</summary>
    public bool AreSound() => AreReadable() && !HasDoubled;

    /// <summary>False where there is one that OpenSSL cannot read.</summary>
    public bool AreReadable()
    {
        _ = (NetscapeUses(), SubjectKeyIdentifier(), AuthorityKeyIdentifier(), KeyUsages(), ExtendedKeyUsages(), IsCa(), AlternativeNames());
        foreach (var (identifier, read) in ReadByOpenSsl) Check(identifier, read);
        return !_sawMalformed;
    }

    /// <summary>DNS names and IP addresses, at most 200.</summary>
    public IReadOnlyList<string> AlternativeNames() => Read("2.5.29.17", reader =>
    {
        var names = new List<string>();
        var sequence = reader.ReadSequence();
        while (sequence.HasData && names.Count < MaxNames)
        {
            var (kind, content) = ExtensionSyntax.ReadGeneralName(sequence);
            if (kind == DnsName) names.Add(Encoding.Latin1.GetString(content));
            else if (kind == IpAddress && ToAddress(content) is { } address) names.Add(address);
        }

        return names;
    }) ?? [];

    public IReadOnlyList<string> KeyUsages() => Read("2.5.29.15", reader =>
    {
        var bits = reader.ReadBitString(out _);
        // OpenSSL knows two bytes of them, and a certificate for no use at all is invalid to it.
        if (!bits.AsSpan(0, Math.Min(bits.Length, 2)).ContainsAnyExcept((byte)0)) throw new AsnContentException("no usage");
        return KeyUsageNames.Where((_, bit) => bit / 8 < bits.Length && (bits[bit / 8] & (0x80 >> (bit % 8))) != 0).ToList();
    }) ?? [];

    public IReadOnlyList<string> ExtendedKeyUsages() => Read("2.5.29.37", reader =>
    {
        var usages = new List<string>();
        var sequence = reader.ReadSequence();
        while (sequence.HasData && usages.Count < MaxNames)
        {
            var identifier = sequence.ReadObjectIdentifier();
            usages.Add(ExtendedUsageNames.GetValueOrDefault(identifier, identifier));
        }

        return usages;
    }) ?? [];

    public bool IsCa() => Read("2.5.29.19", reader =>
    {
        var sequence = reader.ReadSequence();
        var isCa = sequence.HasData && sequence.PeekTag() == Asn1Tag.Boolean && sequence.ReadBoolean();
        // A path of negative length makes the whole certificate invalid to OpenSSL.
        if (sequence.HasData && sequence.ReadIntegerBytes().Span[0] >= 0x80) throw new AsnContentException("negative path length");
        sequence.ThrowIfNotEmpty();
        return isCa ? "ca" : null;
    }) is not null;

    /// <summary>Netscape's certificate type, which OpenSSL still heeds; null where there is none.</summary>
    public NetscapeUses? NetscapeUses() => Read("2.16.840.1.113730.1.1", reader =>
        new NetscapeUses(reader.ReadBitString(out _) is [var bits, ..] ? bits : (byte)0));

    /// <summary>http addresses of the issuer's certificate.</summary>
    public IReadOnlyList<string> IssuerUrls() => Read("1.3.6.1.5.5.7.1.1", reader =>
    {
        var urls = new List<string>();
        var sequence = reader.ReadSequence();
        while (sequence.HasData && urls.Count < MaxNames)
        {
            var access = sequence.ReadSequence();
            var isIssuer = access.ReadObjectIdentifier() is "1.3.6.1.5.5.7.48.2";
            if (!isIssuer || access.PeekTag() != UriTag) continue;
            var url = Encoding.Latin1.GetString(access.ReadOctetString(UriTag));
            if (Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") urls.Add(url);
        }

        return urls;
    }) ?? [];

    public byte[]? SubjectKeyIdentifier() => Read("2.5.29.14", reader => reader.ReadOctetString());

    public AuthorityKey? AuthorityKeyIdentifier() => Read("2.5.29.35", AuthorityKey.Read);

    private byte[]? Value(string identifier) =>
        fields.Extensions.FirstOrDefault(extension => extension.Identifier == identifier)?.Value;

    private void Check(string identifier, Action<AsnReader> read) => Read<object>(identifier, reader =>
    {
        read(reader);
        return null;
    });

    private T? Read<T>(string identifier, Func<AsnReader, T?> read)
        where T : class
    {
        if (Value(identifier) is not { } value) return null;
        try
        {
            return read(new AsnReader(value, AsnEncodingRules.BER));
        }
        catch (AsnContentException)
        {
            _sawMalformed = true;
            return null;
        }
    }

    private static string? ToAddress(byte[] octets) => octets.Length is 4 or 16 ? new IPAddress(octets).ToString() : null;
}
