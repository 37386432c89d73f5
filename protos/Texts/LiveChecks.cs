namespace XMailFleet.Texts;

internal static class LiveChecks
{
    public static readonly CheckDefinition[] All =
    [
        new("listen-port-taken", CheckArea.Live, "XMail 1.27 stops at the first port that it cannot bind (\"Socket bind error\")"),
        new("probe-tls", CheckArea.Live,
            "XMail 1.27 loads certificate, key and CA files at every handshake and closes without an alert where it cannot"),
        new("probe-expectation", CheckArea.Live,
            "XMail 1.27 reads its command line at start only, EnableSMTP-TLS and EnablePOP3-TLS at every session"),
        new("probe-certificate", CheckArea.Live, "XMail 1.27 loads server.cert at every handshake"),
        new("probe-chain", CheckArea.Live, "RFC 8446, 4.4.2; OpenSSL sends every certificate of server.cert"),
        new("probe-client-certificate", CheckArea.Live,
            "XMail 1.27 reads SSLWantVerify and SSLWantCert at every handshake"),
        new("probe-protocols", CheckArea.Live, "RFC 8996 (TLS 1.0 and 1.1 deprecated)"),
    ];
}
