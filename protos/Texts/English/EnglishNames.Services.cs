using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class EnglishNames
{
    public string? Of(Service service) => service switch
    {
        Service.Unspecified => "unspecified",
        Service.Pop3S => "POP3S",
        Service.Smtps => "SMTPS",
        Service.Ctrls => "CTRLS",
        Service.Pop3Stls => "POP3 STLS",
        Service.SmtpStarttls => "SMTP STARTTLS",
        Service.CtrlTls => "CTRL TLS",
        _ => null,
    };

    public string? Explain(Service service) => service switch
    {
        Service.Pop3S => "POP3 over TLS from the first byte",
        Service.Smtps => "SMTP over TLS from the first byte",
        Service.Ctrls => "control protocol over TLS from the first byte",
        Service.Pop3Stls => "POP3, upgraded by STLS",
        Service.SmtpStarttls => "SMTP, upgraded by STARTTLS",
        Service.CtrlTls => "control protocol, upgraded by #!TLS",
        _ => null,
    };

    public string? Of(Expected expected) => expected switch
    {
        Expected.Unspecified => "not evaluated",
        Expected.Tls => "TLS session",
        Expected.TlsWithCertificate => "TLS session, client certificate needed",
        Expected.Failure => "no TLS session",
        Expected.NotOffered => "not offered",
        Expected.Unknown => "cannot be told",
        _ => null,
    };

    public string? Of(ClientAuthenticationMode mode) => mode switch
    {
        ClientAuthenticationMode.Unspecified => "cannot be told",
        ClientAuthenticationMode.NotPerformed => "not performed",
        ClientAuthenticationMode.Optional => "optional: a client without a certificate is let in",
        ClientAuthenticationMode.Required => "required: no session without a valid certificate",
        _ => null,
    };

    public string? Of(TrustSource source) => source switch
    {
        TrustSource.Unspecified => "cannot be told",
        TrustSource.File => "certs.pem",
        TrustSource.Directory => "certs/",
        TrustSource.FileAndDirectory => "certs.pem and certs/",
        TrustSource.OpenSslDefault => "OpenSSL's default trust",
        _ => null,
    };

    public string? Of(InstallationSource source) => source switch
    {
        InstallationSource.Unspecified => "unspecified",
        InstallationSource.Option => "given by option",
        InstallationSource.Process => "running process",
        InstallationSource.InitScript => "init script",
        InstallationSource.ServiceUnit => "systemd unit",
        InstallationSource.Registry => "Windows registry",
        InstallationSource.Environment => "environment variable",
        InstallationSource.DefaultPath => "default path",
        InstallationSource.Assumed => "XMail's defaults, assumed",
        _ => null,
    };

    public string? Of(IgnoredCause cause) => cause switch
    {
        IgnoredCause.Unspecified => "unspecified",
        IgnoredCause.NoTab => "no TAB between name and value",
        IgnoredCause.Duplicate => "an earlier line wins",
        IgnoredCause.NameCase => "name differs in upper and lower case",
        IgnoredCause.NameSpace => "spaces belong to the name",
        IgnoredCause.ByteOrderMark => "byte order mark before the name",
        IgnoredCause.IndentedComment => "# is not the first byte: no comment",
        IgnoredCause.Misspelt => "misspelt name",
        IgnoredCause.LineTail => "tail of a line over 2046 bytes",
        IgnoredCause.WideText => "file saved as UTF-16",
        IgnoredCause.UnknownArgument => "unknown argument",
        IgnoredCause.ArgumentForm => "switch written in a form that XMail does not read",
        IgnoredCause.FlagValue => "value is read as 0",
        IgnoredCause.ValueSpace => "space before the quoted value",
        IgnoredCause.LineEnd => "behind a carriage return that ends no line",
        IgnoredCause.NameQuote => "quotes belong to the name",
        IgnoredCause.Overridden => "a later argument wins",
        _ => null,
    };
}
