using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class EnglishNames
{
    public string? Of(FileState state) => state switch
    {
        FileState.Unspecified => "not looked at",
        FileState.Present => "exists",
        FileState.Missing => "missing",
        FileState.Empty => "empty",
        FileState.Unreadable => "cannot be read",
        FileState.Directory => "is a directory",
        FileState.Fifo => "is a named pipe",
        FileState.Device => "is a device",
        FileState.Socket => "is a socket",
        FileState.DanglingLink => "link to nothing",
        FileState.LinkLoop => "link to itself",
        FileState.Oversized => "too large to be read",
        FileState.Barred => "not followed, since who put it there may not read it",
        _ => null,
    };

    public string? Of(CertificateContent content) => content switch
    {
        CertificateContent.Unspecified => "not read",
        CertificateContent.Certificates => "PEM certificates",
        CertificateContent.Der => "a DER certificate, which XMail cannot read",
        CertificateContent.SigningRequest => "a certificate signing request",
        CertificateContent.PrivateKey => "a private key, no certificate",
        CertificateContent.PublicKey => "a public key, no certificate",
        CertificateContent.Container => "a PKCS #7 or PKCS #12 container",
        CertificateContent.Malformed => "a broken PEM certificate",
        CertificateContent.NoPem => "no PEM block at all",
        CertificateContent.WideText => "PEM saved as UTF-16 or UTF-32",
        CertificateContent.InvalidExtension => "a certificate with a malformed extension",
        CertificateContent.DoubledExtension => "a certificate with an extension that stands there twice",
        CertificateContent.UnusableKey => "a certificate whose key cannot sign TLS handshakes",
        _ => null,
    };

    public string? Of(PrivateKeyContent content) => content switch
    {
        PrivateKeyContent.Unspecified => "not read",
        PrivateKeyContent.PrivateKey => "a PEM private key",
        PrivateKeyContent.Encrypted => "a private key that needs a pass phrase",
        PrivateKeyContent.Der => "a DER private key, which XMail cannot read",
        PrivateKeyContent.PublicKey => "a public key, no private key",
        PrivateKeyContent.Certificate => "a certificate, no private key",
        PrivateKeyContent.SigningRequest => "a certificate signing request, no private key",
        PrivateKeyContent.Malformed => "a broken PEM private key",
        PrivateKeyContent.NoPem => "no PEM block at all",
        PrivateKeyContent.WideText => "PEM saved as UTF-16 or UTF-32",
        PrivateKeyContent.Unsupported => "a private key of an unknown algorithm",
        PrivateKeyContent.Container => "a PKCS #7 or PKCS #12 container",
        PrivateKeyContent.NotForTls => "a private key that cannot sign TLS handshakes",
        PrivateKeyContent.OpenSsh => "a private key in the form of OpenSSH",
        PrivateKeyContent.Inconsistent => "a private key whose public half is not its own",
        _ => null,
    };

    public string? Of(TextFlaw flaw) => flaw switch
    {
        TextFlaw.Unspecified => "nothing that is known",
        TextFlaw.Prefixed => "text beside BEGIN or END in the line",
        TextFlaw.OtherDashes => "other dashes than five hyphens",
        TextFlaw.EscapedLineEnds => "line ends written as \\n",
        TextFlaw.OneLine => "a block in one line",
        TextFlaw.RunTogether => "blocks run together",
        TextFlaw.Truncated => "cut off",
        _ => null,
    };

    public string? Of(ContainerKind kind) => kind switch
    {
        ContainerKind.Unspecified => "none that is known",
        ContainerKind.Pkcs12 => "PKCS #12",
        ContainerKind.Pkcs12Legacy => "PKCS #12 in older encryption",
        ContainerKind.Pkcs7Pem => "PKCS #7",
        ContainerKind.Pkcs7Der => "PKCS #7 in binary form",
        _ => null,
    };

    public string? Of(Pairing pairing) => pairing switch
    {
        Pairing.Unspecified => "not looked at",
        Pairing.Matched => "certificate and private key are a pair (verified)",
        Pairing.Mismatched => "certificate and private key are not a pair",
        Pairing.Unverifiable => "whether certificate and private key are a pair cannot be verified",
        _ => null,
    };

    public string? Of(BarredReason reason) => reason switch
    {
        BarredReason.Unspecified => "followed",
        BarredReason.Link => "who could have placed the link may not read what it leads to",
        BarredReason.HardLink => "who could have given the file this name may not read it",
        BarredReason.Named => "who named the path may not read what stands there",
        BarredReason.Kernel => "leads to a file of the kernel",
        _ => null,
    };

    public string? Of(CaDirectoryEntryState state) => state switch
    {
        CaDirectoryEntryState.Unspecified => "not looked at",
        CaDirectoryEntryState.Found => "found by OpenSSL",
        CaDirectoryEntryState.Unhashed => "no hash name",
        CaDirectoryEntryState.Dangling => "link to nothing",
        CaDirectoryEntryState.Stale => "hash of another certificate",
        CaDirectoryEntryState.OldHash => "hash name of OpenSSL before 1.0.0",
        CaDirectoryEntryState.Unreached => "behind a gap in the numbers",
        CaDirectoryEntryState.Broken => "no certificate",
        CaDirectoryEntryState.Forbidden => "not readable by XMail",
        CaDirectoryEntryState.Barred => "not followed",
        CaDirectoryEntryState.Linked => "has its hash link",
        CaDirectoryEntryState.Other => "something else",
        _ => null,
    };
}
