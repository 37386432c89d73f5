namespace XMailFleet.Texts;

internal static class OpenSslChecks
{
    public static readonly CheckDefinition[] All =
    [
        new("openssl-command", CheckArea.OpenSsl, "openssl-version(1); path_resolution(7)"),
        new("openssl-libraries", CheckArea.OpenSsl, "ld.so(8); a missing libssl keeps XMail from starting"),
        new("openssl-library-architecture", CheckArea.OpenSsl, "ld.so(8); System V ABI; Microsoft PE/COFF specification"),
        new("openssl-version-consistency", CheckArea.OpenSsl, "openssl-version(1); openssl-rehash(1)"),
        new("openssl-library-replaced", CheckArea.OpenSsl, "proc(5), /proc/PID/maps"),
        new("openssl-legacy", CheckArea.OpenSsl, "OpenSSL CHANGES; RFC 8996 (deprecating TLS 1.0 and TLS 1.1)"),
        new("openssl-support-ended", CheckArea.OpenSsl, "https://openssl-library.org/policies/releasestrat/"),
        new("openssl-policy-protocol", CheckArea.OpenSsl, "config(5), SSL_CONF_cmd(3)"),
        new("openssl-rehearsal", CheckArea.OpenSsl, "SSL_CTX_use_certificate(3), SSL_accept(3)"),
        new("server-running", CheckArea.OpenSsl, "proc(5)"),
        new("server-binary-replaced", CheckArea.OpenSsl, "proc(5), /proc/PID/exe"),
        new("server-user", CheckArea.OpenSsl, "credentials(7); cgroups(7); systemd.exec(5), User="),
        new("server-program", CheckArea.OpenSsl, "path_resolution(7)"),
        new("server-other", CheckArea.OpenSsl, "proc(5); one agent diagnoses one mail root"),
        new("server-visible", CheckArea.OpenSsl, "proc(5); ptrace(2), access mode checking"),
    ];
}
