using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Pem;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>Certificates that X509_load_cert_file takes from a PEM file: all of them, or those before the first error.</summary>
internal sealed record PemCertificates(IReadOnlyList<ParsedCertificate> Certificates, bool IsLoadable)
{
    private const int MaxCertificates = 1000;

    private readonly Lazy<StoreEntry[]> _entries = new(() => [.. Certificates.Select(StoreEntry.Of)]);

    /// <summary>The same certificates as a trust store holds them.</summary>
    public IReadOnlyList<StoreEntry> Entries => _entries.Value;

    public static PemCertificates Read(ReadOnlyMemory<byte> content)
    {
        var certificates = new List<ParsedCertificate>();
        var reader = new PemReader(content);
        while (certificates.Count < MaxCertificates)
        {
            var failure = reader.Read(out var block);
            if (failure is PemFailure.NoStartLine) return new PemCertificates(certificates, certificates.Count > 0);
            if (block is null) return new PemCertificates(certificates, false);
            if (block.Name is not ("CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE")) continue;
            var certificate = block.Header.Length > 0 ? null : CertificateParser.ParseTrusted(block.Data);
            if (certificate is null) return new PemCertificates(certificates, false);
            certificates.Add(certificate);
        }

        return new PemCertificates(certificates, true);
    }
}
