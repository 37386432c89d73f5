using XMailFleet.V1;
using Dict = System.Collections.Generic.Dictionary<XMailFleet.V1.Service, XMailFleet.V1.Expected>;

namespace XMailFleet.Agent.Tests.Misconfigurations;

/// <summary>
/// The known misconfigurations that files and arguments can make; to add one, add a line. Not here: 13 (a key that
/// XMail's user may not read) needs a server under another user, see ServerUserTests and KeyMaterialInspectorTests; 33 where another
/// program has the port needs that program; 36 (no libssl) and 38 (OpenSSL 0.9.8) need
/// other libraries, see OpenSslLibrariesCheckTests and OpenSslLegacyCheckTests. 35 is made by other means than by
/// rights, which the superuser does not feel.
/// </summary>
internal static class MisconfigurationTable
{
    public static IReadOnlyList<Misconfiguration> All { get; } =
    [
        Broken("1", "no server.cert", host => host.Remove("server.cert"), "ERROR server-certificate-file:missing"),
        Broken("2", "no server.key", host => host.Remove("server.key"), "ERROR private-key-file:missing"),
        Broken("3", "key of another certificate", host => host.Key("p256b.key"), "ERROR key-pair-mismatch:mismatched"),
        Broken("4", "RSA certificate, EC key", host => host.Certificate("rsa2048.crt"), "ERROR key-pair-mismatch:different-type"),
        Broken("5", "intermediate first", host => host.Certificate("intermediate.crt", "leaf.crt").Key("leaf.key"),
            "ERROR key-pair-mismatch:intermediate-first", "NOTICE certificate-chain-incomplete:issuer-unknown"),
        new("6", "expired", host => host.Pair("expired"), "ERROR certificate-expired:expired"),
        new("6b", "not yet valid", host => host.Pair("future"), "ERROR certificate-expired:not-yet-valid"),
        new("7", "no intermediate", host => host.Pair("leaf"), "WARNING certificate-chain-incomplete:missing-intermediate"),
        Broken("8", "encrypted key", host => host.Key("encrypted.key"), "ERROR private-key-content:encrypted"),
        Broken("9", "DER certificate", host => host.Certificate("der.crt"), "ERROR server-certificate-content:der"),
        Broken("9b", "DER key", host => host.Key("der.key"), "ERROR private-key-content:der"),
        Broken("10", "signing request for certificate", host => host.Certificate("request.crt"), "ERROR server-certificate-content:signing-request"),
        Broken("11", "RSA key of 1024 bits", host => host.Pair("rsa1024"), "ERROR certificate-weak:key-below-level"),
        Broken("11b", "signed with SHA-1", host => host.Pair("sha1"), "ERROR certificate-weak:signature-below-level",
            "NOTICE certificate-chain-incomplete:issuer-unknown"),
        Broken("12", "SERVER.CERT", host => host.Rename("server.cert", "SERVER.CERT"), "ERROR server-certificate-file:missing-other-case"),
        Broken("14", "dangling link to the key", host => host.Link("server.key", "/nowhere/server.key"), "ERROR private-key-file:dangling-link"),
        new("15", "demanded certificates, no certs.pem", host => host.On("SSLWantCert", "SSLUseCertsFile"),
            "WARNING ca-file:missing", "NOTICE client-authentication:default-trust", Demanded, Outbound) { Everywhere = Expected.TlsWithCertificate },
        new("16", "certs.pem not switched on", host => host.CaFile("root.crt").On("SSLWantVerify"),
            "WARNING ca-file:not-used", "NOTICE client-authentication:default-trust", Asked, Outbound),
        Broken("17", "empty certs.pem", host => host.Write("certs.pem").On("SSLWantVerify", "SSLUseCertsFile"), "ERROR ca-file:empty", Asked, Outbound),
        new("18", "certs/ without hashes", host => host.CaDirectory("root.crt").On("SSLWantVerify", "SSLUseCertsDir"),
            "WARNING ca-directory:unhashed", Asked, Outbound),
        Broken("18b", "certs/ without hashes, demanded certificates, and no certs.pem",
            host => host.CaDirectory("root.crt").On("SSLWantCert", "SSLUseCertsDir", "SSLUseCertsFile"),
            "ERROR ca-directory:unhashed-required", "WARNING ca-file:missing", Demanded, Outbound),
        Broken("18c", "certs.pem without a root, demanded certificates, and no certs/",
            host => host.CaFile("intermediate.crt").On("SSLWantCert", "SSLUseCertsDir", "SSLUseCertsFile"),
            "ERROR ca-file:no-anchor-required", "WARNING ca-directory:missing", Demanded, Outbound),
        new("18d", "certs/ without hashes, and any self-signed",
            host => host.CaDirectory("root.crt").On("SSLWantCert", "SSLUseCertsDir", "SSLAllowSelfSigned"),
            "WARNING ca-directory:unhashed", "WARNING self-signed-clients:authenticates-nobody",
            Demanded, Outbound) { Everywhere = Expected.TlsWithCertificate },
        new("18e", "certs.pem without a root, and any self-signed",
            host => host.CaFile("intermediate.crt").On("SSLWantCert", "SSLUseCertsFile", "SSLAllowSelfSigned"),
            "WARNING ca-file:no-anchor-self-signed", "WARNING self-signed-clients:authenticates-nobody", Demanded, Outbound)
        {
            Everywhere = Expected.TlsWithCertificate,
        },
        Broken("18f", "certs/ without a root, demanded certificates",
            host => host.MakeDirectory("certs").On("SSLWantCert", "SSLUseCertsDir"), "ERROR ca-directory:no-anchor-required", Demanded, Outbound),
        Broken("18g", "a rejected root in certs.pem keeps OpenSSL from the good one in certs/, demanded certificates",
            host => host.CaFile("root.rejected").CaDirectory().On("SSLWantCert", "SSLUseCertsFile", "SSLUseCertsDir"),
            "ERROR client-trust:shadowed", "WARNING ca-directory:shadowed", Demanded, Outbound),
        new("18h", "the same with certificates asked for",
            host => host.CaFile("root.rejected", "p256.crt").CaDirectory().On("SSLWantVerify", "SSLUseCertsFile", "SSLUseCertsDir"),
            "WARNING ca-directory:shadowed", Asked, Outbound) { Verdict = Verdict.Full },
        new("19", "CA file without verification", host => host.CaFile("root.crt").On("SSLUseCertsFile"),
            "WARNING client-authentication:trust-without-verification") { Verdict = Verdict.Full },
        new("20", "demanded certificates, any self-signed", host => host.CaFile("root.crt").On("SSLWantCert", "SSLUseCertsFile", "SSLAllowSelfSigned"),
            "WARNING self-signed-clients:authenticates-nobody", Demanded, Outbound) { Verdict = Verdict.Full, Everywhere = Expected.TlsWithCertificate },
        new("21", "outbound mail verified too",
            host => host.CaFile("root.crt").On("SSLWantCert", "SSLUseCertsFile").Lines("\"SmtpGwConfig\"\t\"NeedTLS=1\""),
            "WARNING outbound-verification:mail-deferred", Demanded) { Verdict = Verdict.Full, Everywhere = Expected.TlsWithCertificate },
        new("22", "yes for 1", host => host.Lines("\"SSLWantCert\"\t\"yes\""), "WARNING server-tab-line:flag-value"),
        new("23", "corrected line last", host => host.Lines("\"SSLWantVerify\"\t\"0\"").On("SSLWantVerify"), "WARNING server-tab-line:duplicate"),
        new("24", "spaces for TAB", host => host.Lines("\"SSLWantCert\"    \"1\""), "WARNING server-tab-line:no-tab"),
        new("24b", "wrong case", host => host.On("SSLWantcert"), "WARNING server-tab-line:name-case"),
        new("24c", "space before the name", host => host.Lines(" SSLWantCert\t1"), "WARNING server-tab-line:name-space"),
        new("25", "space before the value", host => host.Lines("\"SSLWantCert\"\t \"1\""), "WARNING server-tab-line:value-space"),
        new("26", "EnablePOP3-TLS against POP3S", host => host.Lines("\"EnablePOP3-TLS\"\t\"0\""), "NOTICE upgrade-switch:implicit-stays")
        {
            Except = new Dict { [Service.Pop3Stls] = Expected.NotOffered },
        },
        new("27", "TLS required, no STARTTLS", host => host.Lines("\"SmtpConfig\"\t\"WantTLS\"", "\"EnableSMTP-TLS\"\t\"0\""),
            "ERROR want-tls:no-way-in", "NOTICE upgrade-switch:implicit-stays")
        {
            Except = new Dict { [Service.SmtpStarttls] = Expected.NotOffered },
        },
        new("28", "space before WantTLS", host => host.Lines("\"SmtpConfig\"\t\"MailAuth, WantTLS\""), "WARNING smtp-config-token:want-tls-lost"),
        new("29", "EaseTLS", host => host.Append("smtp.ipprop.tab", "\"10.0.0.0\"\t\"255.0.0.0\"\t\"EaseTLS=1\""), "WARNING ease-tls:no-effect"),
        new("30", "two clear-text methods", host => host.Lines("\"SmtpNoTLSAuths\"\t\"PLAIN,LOGIN\""), "WARNING smtp-no-tls-auths:only-first"),
        new("31", "-B -", _ => { }, "WARNING command-line-argument:argument-form") { Arguments = "-B -" },
        new("32", "-Bp995 -X-", _ => { },
            "ERROR listen-port:random", "WARNING command-line-argument:argument-form", "WARNING command-line-argument:value-is-switch")
        {
            Arguments = "-Bp995 -X-",
            Verdict = Verdict.Degraded,
            Except = new Dict { [Service.Pop3S] = Expected.Failure, [Service.Smtps] = Expected.NotOffered },
        },
        Broken("33", "two services on one port", _ => { }, "ERROR listen-conflict:conflict") with { Arguments = "-Bp 465" },
        Broken("34", "IPv6 address without -M6", _ => { }, "ERROR listen-address:wrong-family") with { Arguments = "-BI [::1]:995" },
        Broken("33b", "address of another host", _ => { }, "ERROR listen-address:not-own") with { Arguments = "-BI 203.0.113.7" },
        Broken("35", "no server.tab", host => host.Remove("server.tab"), "ERROR server-tab-file:missing"),
        Broken("35b", "server.tab by another case", host => host.Rename("server.tab", "Server.tab"), "ERROR server-tab-file:wrong-case"),
        new("35c", "directory for server.tab", host => host.Remove("server.tab").MakeDirectory("server.tab"),
            "ERROR server-tab-file:directory", "WARNING root-domain:missing"),
        new("37", "NeedTLS behind a comma", host => host.Append("smtpfwd.tab", "\"example.test\"\t\"relay.example.test:25,NeedTLS=1\""),
            "WARNING smtp-forward-tls:comma-form"),
    ];

    // Whoever asks clients for certificates verifies the servers he delivers to as well.
    private const string Outbound = "NOTICE outbound-verification:governs-outbound";

    // And so he does those that deliver to him.
    private const string Asked = "WARNING client-authentication:optional-for-mail-servers";
    private const string Demanded = "WARNING client-authentication:required-of-mail-servers";

    // No client of any service gets TLS.
    private static Misconfiguration Broken(string row, string what, Action<MailHost> make, params string[] findings) =>
        new(row, what, make, findings) { Verdict = Verdict.Broken, Everywhere = Expected.Failure };
}
