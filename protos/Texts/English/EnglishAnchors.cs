namespace XMailFleet.Texts;

/// <summary>CA certificates that client certificates are verified against.</summary>
internal static class EnglishAnchors
{
    private const string AuthoritiesKept = "\nIt ends with the name of the first certificate; without that, nothing was changed. The file as it was stays beside it as {path}.~1~ (or a higher number). XMail needs no restart.";

    private const string Rehash = "openssl rehash {path}   (or: c_rehash {path})\nIt takes files whose names end in .pem, .crt, .cer or .crl and that hold one certificate each. Rename or split others first, also files (not links) that have a hash for a name.";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["ca-file"] = new("CA file certs.pem")
        {
            { "pass", "{path} can be used: {anchor_count|trust anchor|trust anchors}." },
            { "missing", "SSLUseCertsFile is on, but {path} does not exist. XMail says nothing and trusts what is left: certs/ if SSLUseCertsDir is on and it is there, else OpenSSL's default CAs; then clients with certificates of your own CA are refused, and those of any public CA are let in.", "install -m 644 your-ca.pem {path}\nor turn SSLUseCertsFile off in server.tab." },
            { "directory", "SSLUseCertsFile is on, but {path} is a directory. XMail says nothing and trusts what is left: certs/ if SSLUseCertsDir is on and it is there, else OpenSSL's default CAs.", "mv {path} {path}.old && install -m 644 your-ca.pem {path}" },
            { "empty", "{path} is empty, and SSLUseCertsFile is on. OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", "install -m 644 your-ca.pem {path}\nor turn SSLUseCertsFile off in server.tab." },
            { "broken-entry", "PEM block {entry} of {path} cannot be decoded. OpenSSL then refuses the whole file (-244): every TLS session fails, also of clients without a certificate.", "Remove or replace block {entry} of {path}. Test with: openssl storeutl -noout -certs {path}" },
            { "unusable", "{path} holds no certificate that OpenSSL can read. It refuses the file (-244): every TLS session fails, also of clients without a certificate.", "Write your CA's certificates in PEM form: install -m 644 your-ca.pem {path}" },
            { "text-flaw", "{path} holds certificates, but not as OpenSSL reads them: their -----BEGIN and -----END lines do not stand alone in a line between five hyphens. OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", PairCommands.MendAuthorities + AuthoritiesKept },
            { "truncated", "{path} is cut off: a certificate begins and does not end. OpenSSL refuses the whole file (-244): every TLS session fails, also of clients without a certificate.", "Copy it again from where it came; if the disk was full, make room first: df -h {directory}\ninstall -m 644 your-ca.pem {path}" },
            { "der", "{path} is a certificate in binary form (DER). OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", PairCommands.AuthoritiesFromDer + AuthoritiesKept },
            { "pkcs7", "{path} is a PKCS #7 container (.p7b). OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", PairCommands.AuthoritiesFromPkcs7 + AuthoritiesKept },
            { "pkcs7-der", "{path} is a PKCS #7 container (.p7b) in binary form. OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", PairCommands.AuthoritiesFromDerPkcs7 + AuthoritiesKept },
            { "container", "{path} is a PKCS #12 container (.pfx, .p12) or the like. OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", PairCommands.AuthoritiesFromPkcs12 + "\n(asks for the password of the container; with OpenSSL 3 and an older container add -legacy behind pkcs12)" + AuthoritiesKept },
            { "wide-text", "{path} was saved as UTF-16 text, of which OpenSSL reads nothing. OpenSSL refuses it (-244): every TLS session fails, also of clients without a certificate.", PairCommands.AuthoritiesFromWideText + AuthoritiesKept + "\nIn Windows Notepad: Save as, encoding ANSI." },
            { "special-file", "{path} is not a regular file. XMail cannot load it: every TLS session fails or hangs.", "mv {path} {path}.old && install -m 644 your-ca.pem {path}" },
            { "no-anchor-required", "{path} holds {certificate_count|certificate|certificates}, but OpenSSL {certificate_count:does not accept it|accepts none of them} as the root of client certificates: that has to be a self-signed CA certificate, valid now, with a key that is strong enough (RSA 2048 bits or more) and no restriction to other uses. Client certificates are required, so every client is refused.", "Append the root certificate of your CA: cat root-ca.pem >> {path}" },
            { "no-anchor", "{path} holds {certificate_count|certificate|certificates}, but OpenSSL {certificate_count:does not accept it|accepts none of them} as the root of client certificates: that has to be a self-signed CA certificate, valid now, with a key that is strong enough (RSA 2048 bits or more) and no restriction to other uses. Clients that present a certificate are refused.", "Append the root certificate of your CA: cat root-ca.pem >> {path}" },
            { "no-anchor-self-signed", "{path} holds {certificate_count|certificate|certificates}, but OpenSSL {certificate_count:does not accept it|accepts none of them} as the root of client certificates: that has to be a self-signed CA certificate, valid now, with a key that is strong enough (RSA 2048 bits or more) and no restriction to other uses. Only self-signed client certificates are accepted, and any of them.", "Append the root certificate of your CA: cat root-ca.pem >> {path}\nand remove SSLAllowSelfSigned from server.tab." },
            { "not-used", "Client certificates are asked for and {path} is there, but SSLUseCertsFile is off. XMail trusts OpenSSL's default CAs instead: certificates of your own CA are refused.", "Put this line in server.tab (TAB between the two). Where it has a line for SSLUseCertsFile already, change that one: of several, XMail takes the first.\n\"SSLUseCertsFile\"\t\"1\"" },
            { "unusable-unused", "{path} cannot be used by OpenSSL. Nothing uses it now; once client certificates and SSLUseCertsFile are turned on, every TLS session would fail (-244).", "Write your CA's certificates to it, or remove it: mv {path} {path}.old" },
            { "unreadable-by-server", "XMail runs as {user}, who may not read {path}. OpenSSL then refuses it (-244): every TLS session fails, also of clients without a certificate.", "chown {user} {path}\nand see that {user} may enter every directory above it: namei -l {path}" },
            { "unreadable", "The agent may not read {path}, so it cannot tell whether XMail can use it.", "Run the agent as root or as the user that XMail runs as." },
            { "oversized", "{path} is too large to be read.", "Keep only the CAs that your clients' certificates come from." },
            { "not-followed", EnglishBarred.Link },
            { "hard-link", EnglishBarred.HardLink },
            { "kernel-file", EnglishBarred.Kernel },
        },
        ["ca-directory"] = new("CA directory certs/")
        {
            { "pass", "Every certificate in {subject} has the name that OpenSSL looks for." },
            { "missing", "SSLUseCertsDir is on, but {path} does not exist. XMail says nothing and trusts what is left: certs.pem if SSLUseCertsFile is on and it is there, else OpenSSL's default CAs.", "mkdir {path} && cp your-ca.pem {path}/ && openssl rehash {path}" },
            { "not-a-directory", "SSLUseCertsDir is on, but {path} is not a directory. XMail says nothing and trusts what is left: certs.pem if SSLUseCertsFile is on and it is there, else OpenSSL's default CAs.", "mv {path} {path}.old && mkdir {path} && cp your-ca.pem {path}/ && openssl rehash {path}" },
            { "no-anchor-required", "OpenSSL finds no root certificate in {path} that it accepts of clients: that has to be a self-signed CA certificate, valid now, with a key that is strong enough (RSA 2048 bits or more) and no restriction to other uses. Client certificates are required, so every client is refused.", "cp root-ca.pem {path}/ && openssl rehash {path}" },
            { "no-anchor", "OpenSSL finds no root certificate in {path} that it accepts of clients: that has to be a self-signed CA certificate, valid now, with a key that is strong enough (RSA 2048 bits or more) and no restriction to other uses. Clients that present a certificate are refused.", "cp root-ca.pem {path}/ && openssl rehash {path}" },
            { "no-anchor-self-signed", "OpenSSL finds no root certificate in {path} that it accepts of clients: that has to be a self-signed CA certificate, valid now, with a key that is strong enough (RSA 2048 bits or more) and no restriction to other uses. Only self-signed client certificates are accepted, and any of them.", "cp root-ca.pem {path}/ && openssl rehash {path}\nand remove SSLAllowSelfSigned from server.tab." },
            { "unhashed", "{count|certificate|certificates} in {path} {count:has|have} no hash link, so OpenSSL never looks at {count:it|them}: {names}.", Rehash },
            { "unhashed-required", "{count|certificate|certificates} in {path} {count:has|have} no hash link, so OpenSSL never looks at {count:it|them}: {names}. Client certificates are required, so every client is refused.", Rehash },
            { "shadowed", "{count|CA certificate|CA certificates} in {path} can be used, but OpenSSL never sees {count:it|them}: {names}. It asks the directory only for a CA that {ca_file} holds no certificate of, and that file holds another one of the same name ({certificate_subject}), which cannot stand in for it. Clients of that CA are refused.", "Replace the old certificate in {ca_file} by the one in {subject}, or remove it from there." },
            { "dangling", "{count|hash link|hash links} in {path} {count:leads|lead} to nothing: {names}.", Rehash },
            { "stale", "{count|hash name|hash names} in {path} {count:is not that of the certificate it leads|are not those of the certificates they lead} to: {names}. OpenSSL does not find {count:this certificate|these certificates}.", Rehash },
            { "old-hash", "{count|name|names} in {path} {count:is|are} in the form of OpenSSL 0.9.8: {names}. OpenSSL 1.0.0 and later do not find {count:this certificate|these certificates}.", Rehash },
            { "unreached", "The {count:number|numbers} of {count|name|names} in {path} {count:leaves|leave} a gap, so OpenSSL stops before {count:it|them}: {names}.", Rehash },
            { "broken", "{count|hash name|hash names} in {path} {count:stands over a file that holds|stand over files that hold} no certificate: {names}.", "Remove {count:it|them}, then: " + Rehash },
            { "unreadable-by-server", "XMail runs as {user}, who may not read {count|certificate|certificates} in {path}, so OpenSSL does not find {count:it|them}: {names}.", "chmod a+r {path}/*\nand see that {user} may enter every directory above and those that links lead to: namei -l {subject}" },
            { "not-used", "Client certificates are asked for and {path} holds CA certificates, but SSLUseCertsDir is off. XMail trusts OpenSSL's default CAs instead.", "Put this line in server.tab (TAB between the two). Where it has a line for SSLUseCertsDir already, change that one: of several, XMail takes the first.\n\"SSLUseCertsDir\"\t\"1\"" },
            { "unreadable", "The agent may not read {path}, so it cannot tell what OpenSSL finds there.", "Run the agent as root or as the user that XMail runs as." },
            { "not-followed", EnglishBarred.Link },
            { "hard-link", EnglishBarred.HardLink },
            { "kernel-file", EnglishBarred.Kernel },
            { "entry-not-followed", "{count|hash name|hash names} in {path} {count:was|were} not followed, because somebody who could have put {count:it|them} there may not read what is behind: {names}. Whether OpenSSL finds a certificate there is not known.", "See whose it is: ls -ld {subject}\nIf it is meant, make the link root's: chown -h root:root {subject}" },
        },
    };
}
