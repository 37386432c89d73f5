namespace XMailFleet.Texts;

internal static class ConfigurationChecks
{
    public static readonly CheckDefinition[] All =
    [
        Check("mail-root", "XMail 1.27: without an existing mail root the server ends with \"Mail root path not found\""),
        Check("server-tab-file", "XMail 1.27: error -15 (user profile file not found)"),
        Check("server-tab-line", "XMail 1.27: grammar of server.tab"),
        Check("command-line-argument", "XMail 1.27: a switch is its first three characters"),
        Check("listen-address", "XMail 1.27: \"Invalid server address\", \"Too many elements\""),
        Check("listen-conflict", "XMail 1.27: \"Socket bind error\""),
        Check("listen-port", "XMail 1.27: a port of 0 is left to the operating system"),
        Check("tls-offered", "XMail 1.27: switches -B- -X- -W-, variables EnablePOP3-TLS, EnableSMTP-TLS, EnableCTRL-TLS"),
        Check("upgrade-switch", "XMail 1.27: Enable…-TLS governs STLS, STARTTLS and #!TLS only"),
        Check("client-authentication", "XMail 1.27: SSLWantVerify, SSLWantCert, SSLUseCertsFile, SSLUseCertsDir"),
        Check("client-trust", "RFC 5280, section 6: a path ends at a trust anchor"),
        Check("self-signed-clients", "XMail 1.27: SSLAllowSelfSigned overrides OpenSSL's verify error 18"),
        Check("outbound-verification", "XMail 1.27: the SSL settings govern outbound TLS too"),
        Check("root-domain", "XMail 1.27: EHLO answers 451 (-100) without RootDomain"),
        Check("want-tls", "XMail 1.27: 503 TLS needed for this session"),
        Check("smtp-config-token", "XMail 1.27: SmtpConfig is compared byte by byte, without trimming"),
        Check("smtp-no-tls-auths", "XMail 1.27: only the first item of SmtpNoTLSAuths is honoured"),
        Check("ease-tls", "XMail 1.27: EaseTLS is applied before WantTLS is set"),
        Check("smtp-forward-tls", "XMail 1.27: smtpfwd.tab takes options from its third column"),
        Check("starttls-injection", "XMail 1.27; the same weakness as CVE-2011-0411"),
    ];

    private static CheckDefinition Check(string id, string citation) => new(id, CheckArea.Configuration, citation);
}
