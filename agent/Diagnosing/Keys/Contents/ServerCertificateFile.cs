using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Pem;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>What SSL_CTX_use_certificate_chain_file takes from server.cert.</summary>
/// <param name="Content">Certificates, or what there is instead.</param>
/// <param name="Chain">Certificates read before anything failed, in file order, at most the first 100.</param>
/// <param name="Detail">Which block failed and how. Empty where none did.</param>
internal sealed record ServerCertificateFile(
    CertificateContent Content, IReadOnlyList<ParsedCertificate> Chain, string Detail)
{
    public const int MaxCertificates = 100;

    /// <summary>Why OpenSSL sees no block where a person sees one.</summary>
    public TextFlaw TextFlaw { get; private init; }

    /// <summary>What kind of container the file is, where it is one.</summary>
    public ContainerKind ContainerKind { get; private init; }

    public static ServerCertificateFile Read(ReadOnlyMemory<byte> content)
    {
        var chain = new List<ParsedCertificate>();
        var failure = ReadChain(new PemReader(content), chain);
        if (failure is not null) return Refused(Classify(content, chain), chain, failure, content);
        var extensions = new CertificateExtensions(chain[0].Fields);
        if (!extensions.AreReadable()) return new ServerCertificateFile(CertificateContent.InvalidExtension, chain, "");
        if (extensions.HasDoubled) return new ServerCertificateFile(CertificateContent.DoubledExtension, chain, "");
        var unusable = chain[0].PublicKey is not { CanServeTls: true };
        return new ServerCertificateFile(
            unusable ? CertificateContent.UnusableKey : CertificateContent.Certificates, chain, "")
        {
            TextFlaw = TextFlaws.FindBeside(content.Span, TextFlaws.Certificate),
        };
    }

    private static ServerCertificateFile Refused(CertificateContent kind, List<ParsedCertificate> chain, string failure, ReadOnlyMemory<byte> content) =>
        new(kind, chain, failure)
        {
            TextFlaw = kind switch
            {
                CertificateContent.NoPem or CertificateContent.Malformed => TextFlaws.Find(content.Span, TextFlaws.Certificate),
                CertificateContent.PrivateKey => TextFlaws.FindBeside(content.Span, TextFlaws.Certificate),
                _ => TextFlaw.Unspecified,
            },
            ContainerKind = kind is CertificateContent.Container ? ContainerKinds.Of(content) : ContainerKind.Unspecified,
        };

    // Null where OpenSSL takes the whole file, else what stopped it.
    private static string? ReadChain(PemReader reader, List<ParsedCertificate> chain)
    {
        for (var number = 1; ; number++)
        {
            var failure = reader.Read(out var block);
            if (failure is PemFailure.NoStartLine) return chain.Count == 0 ? "" : null;
            if (block is null) return $"block {number}: {Describe(failure)}";
            var isLeaf = chain.Count == 0;
            if (!IsCertificateName(block.Name, isLeaf)) continue;
            if (block.Header.Length > 0) return $"block {number}: header lines";
            var certificate = isLeaf ? CertificateParser.ParseTrusted(block.Data) : CertificateParser.Parse(block.Data);
            if (certificate is null) return $"block {number}: not a certificate";
            if (chain.Count < MaxCertificates) chain.Add(certificate);
        }
    }

    // The leaf may carry OpenSSL's trust settings; further certificates of that kind are passed over.
    private static bool IsCertificateName(string name, bool isLeaf) =>
        name is "CERTIFICATE" or "X509 CERTIFICATE" || (isLeaf && name is "TRUSTED CERTIFICATE");

    private static CertificateContent Classify(ReadOnlyMemory<byte> content, List<ParsedCertificate> chain)
    {
        if (chain.Count > 0) return CertificateContent.Malformed;
        return CertificateClassifier.Classify(ContentClues.Of(content));
    }

    internal static string Describe(PemFailure failure) => failure switch
    {
        PemFailure.BadEndLine => "no END line that fits",
        PemFailure.BadBase64 => "not base64",
        _ => "no data",
    };
}
