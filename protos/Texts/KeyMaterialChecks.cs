namespace XMailFleet.Texts;

internal static class KeyMaterialChecks
{
    private const string Certificate235 = "XMail 1.27: SSL_CTX_use_certificate_chain_file, error -235";
    private const string Key236 = "XMail 1.27: SSL_CTX_use_PrivateKey_file, error -236";

    public static readonly CheckDefinition[] All =
    [
        Define("server-certificate-file", Certificate235),
        Define("server-certificate-content", Certificate235),
        Define("private-key-file", Key236),
        Define("private-key-content", Key236),
        Define("private-key-readable", Key236),
        Define("key-pair-mismatch", "XMail 1.27: SSL_CTX_use_PrivateKey_file (-236), SSL_CTX_check_private_key (-243)"),
        Define("certificate-expired", "RFC 5280, 4.1.2.5; XMail 1.27 serves the certificate all the same"),
        Define("certificate-expiry-soon", "RFC 5280, 4.1.2.5"),
        Define("certificate-weak", "OpenSSL SSL_CTX_set_security_level(3); XMail 1.27: error -235"),
        Define("certificate-key-type", "RFC 8446, 4.2.3 and 4.2.7; XMail 1.27 sets no DH parameters"),
        Define("certificate-chain-order", "RFC 8446, 4.4.2; RFC 5246, 7.4.2"),
        Define("certificate-chain-incomplete", "RFC 5280, 6.1"),
        Define("certificate-name", "RFC 9525, 6; RFC 7817"),
        Define("certificate-key-usage", "RFC 5280, 4.2.1.3 and 4.2.1.12"),
        Define("certificate-self-signed", "RFC 5280, 3.2"),
        Define("certificate-lifetime", "CA/Browser Forum Baseline Requirements, 6.3.2 (SC-031, SC-081)"),
        Define("private-key-permissions", "XMail manual: the mail root belongs to its owner alone (mode 700)"),
        Define("private-key-copies", "NIST SP 800-57 Part 1, 8.2.1"),
        Define("stray-private-keys", "NIST SP 800-57 Part 1, 8.2.1"),
        Define("ca-file", "XMail 1.27: SSL_CTX_load_verify_locations, error -244"),
        Define("ca-directory", "OpenSSL X509_LOOKUP_hash_dir(3), openssl-rehash(1)"),
    ];

    private static CheckDefinition Define(string id, string citation) => new(id, CheckArea.KeyMaterial, citation);
}
