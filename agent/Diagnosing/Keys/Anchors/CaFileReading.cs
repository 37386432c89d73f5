using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.Pem;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>What SSL_CTX_load_verify_locations takes from certs.pem: the whole file or nothing.</summary>
internal sealed class CaFileReading
{
    private const int MaxBlocks = 50_000;
    private const int MaxBroken = 50;

    private const int MaxCertificates = 100;

    private readonly List<StoreEntry> _entries = [];
    private readonly HashSet<UInt128> _subjects = [];
    private int _revocationLists;

    private CaFileReading()
    {
    }

    /// <summary>All certificates of the file, as a trust store holds them.</summary>
    public IReadOnlyList<StoreEntry> Entries => _entries;

    /// <summary>What stands for the subjects of all certificates of the file.</summary>
    public IReadOnlySet<UInt128> Subjects => _subjects;

    /// <summary>The first 100: a file may hold tens of thousands, and nobody reads on.</summary>
    public List<ParsedCertificate> Certificates { get; } = [];

    public int CertificateCount { get; private set; }

    /// <summary>"block N: reason" of the blocks that OpenSSL stumbles over, at most the first 50.</summary>
    public List<string> BrokenEntries { get; } = [];

    public CertificateContent Content { get; private set; }

    public bool IsLoadable { get; private set; }

    /// <summary>Why OpenSSL sees no block where a person sees one.</summary>
    public TextFlaw TextFlaw { get; private set; }

    /// <summary>What kind of container the file is, where it is one.</summary>
    public ContainerKind ContainerKind { get; private set; }

    public static CaFileReading Read(ReadOnlyMemory<byte> content)
    {
        var reading = new CaFileReading();
        reading.ReadBlocks(new PemReader(content));
        reading.IsLoadable = reading.BrokenEntries.Count == 0 && reading.Certificates.Count + reading._revocationLists > 0;
        reading.Content = reading.Certificates.Count > 0 || reading.IsLoadable
            ? CertificateContent.Certificates
            : CertificateClassifier.Classify(ContentClues.Of(content));
        if (!reading.IsLoadable) reading.TextFlaw = TextFlaws.Find(content.Span, TextFlaws.Certificate);
        if (reading.Content is CertificateContent.Container) reading.ContainerKind = ContainerKinds.Of(content);
        return reading;
    }

    private void ReadBlocks(PemReader reader)
    {
        for (var number = 1; number <= MaxBlocks && BrokenEntries.Count < MaxBroken; number++)
        {
            var failure = reader.Read(out var block);
            if (failure is PemFailure.NoStartLine) return;
            var problem = block is null ? ServerCertificateFile.Describe(failure) : ReadBlock(block);
            if (problem is not null) BrokenEntries.Add($"block {number}: {problem}");
        }
    }

    // OpenSSL parses keys in the file too, and refuses it for a broken one; an encrypted one it leaves alone.
    private string? ReadBlock(PemBlock block)
    {
        if (block.Name is "CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE") return ReadCertificate(block);
        if (block.Name is "X509 CRL") return ReadRevocationList(block);
        if (!block.Name.Contains(PrivateKeyParser.Pkcs8Name, StringComparison.Ordinal)) return null;
        if (block.Header.Length > 0) return PrivateKeyParser.IsEncryptionHeader(block.Header) ? null : "header lines";
        if (block.Name is PrivateKeyParser.EncryptedName) return null;
        return PrivateKeyParser.ParseAny(block).Result is KeyParse.Outcome.Key or KeyParse.Outcome.NotForTls ? null : "not a private key";
    }

    private string? ReadCertificate(PemBlock block)
    {
        if (block.Header.Length > 0) return "header lines";
        var isTrusted = block.Name is "TRUSTED CERTIFICATE";
        var certificate = isTrusted ? CertificateParser.ParseTrusted(block.Data) : CertificateParser.Parse(block.Data);
        if (certificate is null) return "not a certificate";
        CertificateCount++;
        if (Certificates.Count < MaxCertificates) Certificates.Add(certificate);
        _entries.Add(StoreEntry.Of(certificate));
        _subjects.Add(_entries[^1].Subject);
        return null;
    }

    private string? ReadRevocationList(PemBlock block)
    {
        if (block.Header.Length > 0 || !RevocationList.IsOne(block.Data)) return "not a revocation list";
        _revocationLists++;
        return null;
    }
}
