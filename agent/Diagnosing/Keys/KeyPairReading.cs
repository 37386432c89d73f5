using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Diagnosing.Keys.PublicKeys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>One reading of server.cert and server.key.</summary>
internal sealed record KeyPairReading(
    InspectedFile CertificateFile, ServerCertificateFile? Certificate, InspectedFile KeyFile, PrivateKeyFileContent? Key)
{
    private static readonly ParseCache<ServerCertificateFile> Certificates = new(InspectedFile.KeyMaterialLimit);
    private static readonly ParseCache<PrivateKeyFileContent> Keys = new(InspectedFile.KeyMaterialLimit);

    /// <param name="mailRoot">Where both stand.</param>
    /// <param name="authors">Those beside root who named the mail root.</param>
    public static KeyPairReading Read(string mailRoot, IReadOnlyList<Placer>? authors = null)
    {
        var (certificatePath, keyPath) = (Path.Combine(mailRoot, "server.cert"), Path.Combine(mailRoot, "server.key"));
        // Before the content, so that a change while it is read makes a difference.
        var marks = (EntryMark.Of(certificatePath), EntryMark.Of(keyPath));
        var (certificate, key) = (ReadSettled(certificatePath, authors ?? []), ReadSettled(keyPath, authors ?? []));
        var content = IsRead(key) ? Keys.GetOrParse(key.Facts.Path, key.Content, PrivateKeyFile.ReadAll) : null;
        var reading = new KeyPairReading(
            certificate,
            IsRead(certificate) ? Certificates.GetOrParse(certificate.Facts.Path, certificate.Content, ServerCertificateFile.Read) : null,
            key,
            content)
        {
            Marks = marks,
            KeyContent = content is null ? PrivateKeyContent.Unspecified : PrivateKeyClassifier.Classify(content.Parse, key.Content),
        };
        reading = reading with
        {
            KeyTextFlaw = reading.KeyContent switch
            {
                PrivateKeyContent.NoPem or PrivateKeyContent.Malformed => TextFlaws.Find(key.Content.Span, TextFlaws.PrivateKey),
                PrivateKeyContent.Certificate => TextFlaws.FindBeside(key.Content.Span, TextFlaws.PrivateKey),
                _ => TextFlaw.Unspecified,
            },
            KeyContainerKind = reading.KeyContent is PrivateKeyContent.Container ? ContainerKinds.Of(key.Content) : ContainerKind.Unspecified,
        };
        // A key may stand in either.
        key.Wipe();
        certificate.Wipe();
        return reading;
    }

    /// <summary>What server.key holds; unspecified where it cannot be read.</summary>
    public required PrivateKeyContent KeyContent { get; init; }

    /// <summary>Why OpenSSL sees no key in server.key where a person sees one.</summary>
    public TextFlaw KeyTextFlaw { get; private init; }

    /// <summary>What kind of container server.key is, where it is one.</summary>
    public ContainerKind KeyContainerKind { get; private init; }

    /// <summary>Pairing as SSL_CTX_use_PrivateKey and SSL_CTX_check_private_key judge it: by the public keys.</summary>
    public Pairing Pairing
    {
        get
        {
            var isWhole = Certificate?.Content is CertificateContent.Certificates or CertificateContent.InvalidExtension or CertificateContent.DoubledExtension;
            if (!isWhole || LeafKey is not { } leaf || Key?.Parse.Key is not { } key) return Pairing.Unverifiable;
            return leaf.IsSameAs(key.PublicHalf) ? Pairing.Matched : Pairing.Mismatched;
        }
    }

    /// <summary>The public key of the first certificate in server.cert; null where there is none.</summary>
    public PublicKey? LeafKey => Certificate?.Chain is [var leaf, ..] ? leaf.PublicKey : null;

    /// <summary>The public half of server.key; null where there is none, or where it is not that of the private half.</summary>
    public PublicKey? SoundKey => Key?.Parse.Key is { IsConsistent: true } key ? key.PublicHalf : null;

    /// <summary>Equal for two readings between which neither file was touched.</summary>
    public required (EntryMark Certificate, EntryMark Key) Marks { get; init; }

    /// <summary>When either file was last written, replaced or perhaps removed.</summary>
    public DateTimeOffset LastChange() =>
        new[] { CertificateFile, KeyFile }.Max(file => ChangeTime(file.Facts.Path));

    // Of a file that is gone the directory tells: its time is that of the last name added or removed in it.
    private static DateTimeOffset ChangeTime(string path) =>
        FileInspector.LastChange(path) ?? Directory.GetLastWriteTimeUtc(Path.GetDirectoryName(path)!);

    private static bool IsRead(InspectedFile file) => file.Facts.State is FileState.Present;

    // A file that is being written is read once more; what a second read shows is taken as it is.
    private static InspectedFile ReadSettled(string path, IReadOnlyList<Placer> authors)
    {
        var file = InspectedFile.ReadFor(authors, path, InspectedFile.KeyMaterialLimit);
        return file.ChangedWhileRead ? InspectedFile.ReadFor(authors, path, InspectedFile.KeyMaterialLimit) : file;
    }
}
