using System.Formats.Asn1;
using System.Numerics;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// What stands in a certificate (RFC 5280, 4.1), read as OpenSSL reads it: any version goes with any field, a name may be empty, a time any
/// text, and an extension may stand twice.
/// </summary>
internal sealed record CertificateFields
{
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3, isConstructed: true);

    private static readonly Asn1Tag[] UniqueIdentifierTags = [new(TagClass.ContextSpecific, 1), new(TagClass.ContextSpecific, 2)];

    /// <summary>What the issuer has signed.</summary>
    public required ReadOnlyMemory<byte> Signed { get; init; }

    /// <summary>As counted there: 2 is version 3.</summary>
    public required BigInteger Version { get; init; }

    public required BigInteger SerialNumber { get; init; }

    /// <summary>AlgorithmIdentifier of the signature, as the signed part has it.</summary>
    public required ReadOnlyMemory<byte> InnerAlgorithm { get; init; }

    /// <summary>The same as it stands beside the signature.</summary>
    public required ReadOnlyMemory<byte> OuterAlgorithm { get; init; }

    /// <summary>Object identifier of <see cref="InnerAlgorithm"/>.</summary>
    public required string InnerAlgorithmId { get; init; }

    /// <summary>Object identifier of <see cref="OuterAlgorithm"/>.</summary>
    public required string OuterAlgorithmId { get; init; }

    public required CertificateName Issuer { get; init; }

    public required CertificateName Subject { get; init; }

    /// <summary>Null where the text is no time.</summary>
    public required DateTimeOffset? NotBefore { get; init; }

    /// <summary>Null where the text is no time.</summary>
    public required DateTimeOffset? NotAfter { get; init; }

    public required ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; init; }

    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>The fields of a whole certificate.</summary>
    /// <exception cref="AsnContentException">OpenSSL reads none there.</exception>
    public static CertificateFields Read(ReadOnlyMemory<byte> certificate)
    {
        var outer = new AsnReader(certificate, AsnEncodingRules.BER).ReadSequence();
        var signed = outer.ReadEncodedValue();
        var algorithm = outer.ReadEncodedValue();
        var signature = outer.ReadBitString(out _);
        outer.ThrowIfNotEmpty();

        var inner = new AsnReader(signed, AsnEncodingRules.BER).ReadSequence();
        var version = Next(inner, VersionTag) ? ReadVersion(inner.ReadSequence(VersionTag)) : 0;
        var serialNumber = inner.ReadShortest();
        var innerAlgorithm = inner.ReadEncodedValue();
        var issuer = ReadName(inner);
        var validity = inner.ReadSequence();
        var (from, to) = (CertificateTimes.Read(validity), CertificateTimes.Read(validity));
        validity.ThrowIfNotEmpty();
        var subject = ReadName(inner);
        var key = inner.ReadEncodedValue();
        CheckKey(key);
        foreach (var tag in UniqueIdentifierTags) SkipUniqueIdentifier(inner, tag);
        var extensions = Next(inner, ExtensionsTag) ? ReadExtensions(inner.ReadSequence(ExtensionsTag)) : [];
        inner.ThrowIfNotEmpty();
        return new CertificateFields
        {
            Signed = signed,
            Version = version,
            SerialNumber = serialNumber,
            InnerAlgorithm = innerAlgorithm,
            OuterAlgorithm = algorithm,
            InnerAlgorithmId = ReadAlgorithmId(innerAlgorithm),
            OuterAlgorithmId = ReadAlgorithmId(algorithm),
            Issuer = issuer,
            Subject = subject,
            NotBefore = from,
            NotAfter = to,
            SubjectPublicKeyInfo = key,
            Extensions = extensions,
            Signature = signature,
        };
    }

    private static BigInteger ReadVersion(AsnReader part)
    {
        var version = part.ReadShortest();
        part.ThrowIfNotEmpty();
        return version;
    }

    private static CertificateName ReadName(AsnReader fields) =>
        CertificateName.Parse(fields.ReadEncodedValue()) ?? throw new AsnContentException("a name that OpenSSL does not take");

    private static string ReadAlgorithmId(ReadOnlyMemory<byte> algorithm)
    {
        var sequence = new AsnReader(algorithm, AsnEncodingRules.BER).ReadSequence();
        var identifier = sequence.ReadObjectIdentifier();
        if (sequence.HasData && !AnyValue.IsTaken(sequence.ReadEncodedValue().Span)) throw new AsnContentException("parameters that OpenSSL does not take");
        sequence.ThrowIfNotEmpty();
        return identifier;
    }

    // Whether there is a key in it is asked later.
    private static void CheckKey(ReadOnlyMemory<byte> key)
    {
        var sequence = new AsnReader(key, AsnEncodingRules.BER).ReadSequence();
        _ = ReadAlgorithmId(sequence.ReadEncodedValue());
        _ = sequence.ReadBitString(out _);
        sequence.ThrowIfNotEmpty();
    }

    private static void SkipUniqueIdentifier(AsnReader fields, Asn1Tag tag)
    {
        if (fields.HasData && fields.PeekTag().HasSameClassAndValue(tag)) _ = fields.ReadBitString(out _, tag);
    }

    private static List<CertificateExtension> ReadExtensions(AsnReader part)
    {
        var (extensions, sequence) = (new List<CertificateExtension>(), part.ReadSequence());
        part.ThrowIfNotEmpty();
        while (sequence.HasData)
        {
            var extension = sequence.ReadSequence();
            var identifier = extension.ReadObjectIdentifier();
            var isCritical = Next(extension, Asn1Tag.Boolean) && extension.ReadBoolean();
            extensions.Add(new CertificateExtension(identifier, isCritical, extension.ReadOctetString()));
            extension.ThrowIfNotEmpty();
        }

        return extensions;
    }

    private static bool Next(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;
}
