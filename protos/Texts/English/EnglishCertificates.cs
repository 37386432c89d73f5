namespace XMailFleet.Texts;

/// <summary>What clients will say of the certificates in server.cert.</summary>
internal static class EnglishCertificates
{
    private const string Renew = "Renew it (certbot renew, or your CA's way). " + EnglishPairs.InstallNew;

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["certificate-expired"] = new("Certificate validity")
        {
            { "pass", "The certificate is valid until {not_after}." },
            { "expired", "The certificate expired on {not_after}. To XMail that is no reason not to send it, but mail clients refuse the connection or warn their users.", Renew },
            { "not-yet-valid", "The certificate is valid only from {not_before}; the clock of this host says {now}. Clients refuse it until then.", "If the clock is wrong: timedatectl. Otherwise put the previous certificate and its key back until {not_before}. " + EnglishPairs.Install },
            { "expired-renewal-appended", "The certificate expired on {not_after}. To XMail that is no reason not to send it, but mail clients refuse the connection or warn their users. It was renewed: certificate {renewed_position} in {path} is valid until {renewed_not_after}, and {key_path} holds its key; but XMail takes the first.", EnglishPairs.BringForward },
            { "issuer-expired", "Certificate {position} in {path} ({certificate_subject}) expired on {not_after}. Clients that know no other path to a root refuse the connection.", "Get the CA's current intermediate and put it in place of certificate {position} in {path}." },
            { "issuer-not-yet-valid", "Certificate {position} in {path} ({certificate_subject}) is valid only from {not_before}.", "Check the clock of this host (timedatectl), else put the CA's current intermediate in its place." },
        },
        ["certificate-expiry-soon"] = new("Certificate expires soon")
        {
            { "pass", "The certificate is valid for another {days_left|day|days}." },
            { "within-30-days", "The certificate expires on {not_after}, in {days_left|day|days}. Automatic renewal usually happens about now.", "If nothing renews it by itself, renew it in the coming days." },
            { "within-14-days", "The certificate expires on {not_after}, in {days_left|day|days}. An automatic renewal would have happened by now.", "See why it did not: certbot renew --dry-run   (or your CA's way)\n" + Renew },
            { "within-7-days", "The certificate expires on {not_after}, in {days_left|day|days}.", Renew },
            { "within-3-days", "The certificate expires on {not_after}, in {days_left|day|days}. Then mail clients refuse the connection.", Renew },
            { "within-1-day", "The certificate expires on {not_after}, in {hours_left|hour|hours}. Then mail clients refuse the connection.", Renew },
            { "renewal-appended", "The certificate expires on {not_after}. It was renewed: certificate {renewed_position} in {path} is valid until {renewed_not_after}, and {key_path} holds its key; but XMail takes the first.", EnglishPairs.BringForward },
        },
        ["certificate-key-type"] = new("Kind of key")
        {
            { "pass", "Mail clients can use a certificate with this kind of key." },
            { "dsa", "{path} holds a DSA key. XMail loads it, but no client can agree on a cipher suite with it: every TLS handshake fails.", "Have a certificate issued for an RSA key of 2048 bits or an EC key on P-256. " + EnglishPairs.InstallNew },
            { "curve", "{path} holds an EC key on the curve {curve}, which mail clients do not offer. XMail loads it, but every TLS handshake with a usual client fails.", "Have a certificate issued for an EC key on P-256 or an RSA key of 2048 bits. " + EnglishPairs.InstallNew },
        },
        ["certificate-weak"] = new("Strength of certificates")
        {
            { "pass", "Keys and signatures are strong enough for OpenSSL and for clients." },
            { "key-below-level", "The key of certificate {position} in {path} ({key_algorithm}, {key_size_bits|bit|bits}) has a strength of {key_bits|bit|bits}; security level {security_level} of XMail's OpenSSL asks for {required_bits}. It refuses the file (-235): no TLS session can start.", "Have a certificate issued for a stronger key (RSA 2048 or more, or EC P-256):\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=mail.example.com\nThe key is then new.key: write that for privkey.pem. " + EnglishPairs.InstallNew },
            { "signature-below-level", "The signature of certificate {position} in {path} ({signature_algorithm}) has a strength of {signature_bits|bit|bits}; security level {security_level} of XMail's OpenSSL asks for {required_bits}. It refuses the file (-235): no TLS session can start.", "Have certificate {position} issued again with SHA-256; with your own CA: openssl x509 -req -sha256 …\n" + EnglishPairs.InstallNew },
            { "added-below-level", "server.cert holds no certificate of its issuer, so OpenSSL adds {certificate_subject} from {path} to what XMail sends. That one ({key_algorithm}, {key_size_bits|bit|bits}, {signature_algorithm}) is weaker than security level {security_level} of XMail's OpenSSL asks for: every handshake ends with an internal error.", "Take the weak one out of {path}, or have server.cert issued by a CA with a stronger certificate. " + EnglishPairs.InstallNew },
            { "key-weak", "The key of certificate {position} in {path} ({key_algorithm}, {key_size_bits|bit|bits}) is weak. OpenSSL takes it, but many clients refuse it.", "Have a certificate issued for a stronger key: RSA 2048 or more, or EC P-256. " + EnglishPairs.InstallNew },
            { "signature-weak", "Certificate {position} in {path} is signed with {signature_algorithm}. OpenSSL takes it, but many clients refuse it.", "Have it issued again with SHA-256. " + EnglishPairs.InstallNew },
            { "key-weak-level-unknown", "The key of certificate {position} in {path} ({key_algorithm}, {key_size_bits|bit|bits}) is weak. OpenSSL 3 at its usual level refuses such a file (-235); which level XMail's OpenSSL has could not be told.", "Have a certificate issued for a stronger key: RSA 2048 or more, or EC P-256. " + EnglishPairs.InstallNew },
            { "signature-weak-level-unknown", "Certificate {position} in {path} is signed with {signature_algorithm}. OpenSSL 3 at its usual level refuses such a file (-235); which level XMail's OpenSSL has could not be told.", "Have it issued again with SHA-256. " + EnglishPairs.InstallNew },
        },
        ["certificate-chain-order"] = new("Order of the chain")
        {
            { "pass", "Each certificate in {subject} is signed by the next." },
            { "disordered", "The certificates in {path} are not in the order of their issuers. XMail sends them as they stand; older clients cannot put them in order. The right order is {order} (numbers count from the top of the file).", EnglishPairs.Rewrite },
            { "unrelated", "{path} holds certificates that have nothing to do with the server's own: {unrelated}. They are sent to every client; most ignore them.", "They may stay. To see what they are: openssl crl2pkcs7 -nocrl -certfile {path} | openssl pkcs7 -print_certs -noout\nIf nothing needs them, this keeps what belongs to the server's own certificate:\n" + EnglishPairs.Rewrite },
            { "renewal-appended", "Certificate {renewed_position} in {path} is a newer one for the same names, valid until {renewed_not_after}, and {key_path} holds its key. XMail takes the first, which is valid until {not_after}: clients never meet the renewal. A deploy hook that appends leaves this.", EnglishPairs.BringForward },
            { "renewal-appended-without-key", "Certificate {renewed_position} in {path} is a newer one for the same names, valid until {renewed_not_after}, but {key_path} does not hold its key. XMail takes the first, which is valid until {not_after}: clients never meet the renewal. A deploy hook that appends leaves this.", "Have the deploy hook replace server.cert and server.key (>), not append to them (>>), and do it by hand now. " + EnglishPairs.Install },
            { "older-left", "{path} also holds certificates for the same names that are no renewal of the first: {left}. XMail takes the first; these are sent too and harm nothing.", "They may stay. This takes them out:\n" + EnglishPairs.Rewrite },
        },
        ["certificate-chain-incomplete"] = new("Completeness of the chain")
        {
            { "pass", "The chain in {subject} is complete." },
            { "completed", "{path} holds the server's own certificate alone. Because client certificates are asked for, OpenSSL adds its issuers from the trust store and sends them too: {added}." },
            { "missing-intermediate", "The certificate of {issuer}, which signed {certificate_subject}, is missing from {path}. Clients that do not happen to know it cannot verify the server.", "In the directory that holds the intermediate certificate that the CA publishes, as intermediate.pem:\n" + EnglishPairs.Complete },
            { "missing-intermediate-known", "The certificate of {issuer}, which signed {certificate_subject}, is missing from {path}. Clients that do not happen to know it cannot verify the server.", EnglishPairs.FetchAndComplete },
            { "issuer-did-not-sign", "{certificate_subject} is not signed by certificate {position} in {path}, although that bears the name of its issuer ({issuer}): the CA has made a new certificate for another key under its old name. Clients cannot verify the server.", "Get the certificate of {issuer} that signed this one from the CA. In the directory that holds it as intermediate.pem, this puts it in the place of the other:\n" + EnglishPairs.Complete },
            { "issuer-did-not-sign-known", "{certificate_subject} is not signed by certificate {position} in {path}, although that bears the name of its issuer ({issuer}): the CA has made a new certificate for another key under its old name. Clients cannot verify the server.", "This puts the one that the CA publishes for it in the place of the other:\n" + EnglishPairs.FetchAndComplete },
            { "issuer-unknown", "{certificate_subject} was signed by {issuer}, which this host does not know. That is in order if your clients trust that CA; if it is an intermediate, they cannot verify the server.", "If {issuer} is an intermediate of your CA and not its root, in the directory that holds its certificate as intermediate.pem:\n" + EnglishPairs.Complete },
        },
        ["certificate-name"] = new("Names in the certificate")
        {
            { "pass", "The certificate is for {certificate_names}, which fits this server." },
            { "no-match", "The certificate is for {certificate_names}. None of the names that this server has in its configuration fits: {server_names}. Clients that use one of those see a warning or refuse.", "Have the certificate issued for the name that users enter in their mail client, for example {name}. " + EnglishPairs.InstallNew },
            { "own-name-missing", "The certificate is for {certificate_names}, but not for {own_name}, which is what this server calls itself (SmtpServerDomain). Clients and mail servers that connect to {own_name} see a warning or refuse; those that connect by a name of the certificate do not.", "If {own_name} is what users enter in their mail client, or what the MX record says, have the certificate issued for it too. " + EnglishPairs.InstallNew },
            { "no-alternative-names", "The certificate has its name only as common name ({certificate_names}) and no subject alternative name. Clients of today look at the latter only.", "Have it issued again with a subject alternative name, for example:\nopenssl req … -addext subjectAltName=DNS:{name}\n" + EnglishPairs.InstallNew },
        },
        ["certificate-key-usage"] = new("Purpose of the certificate")
        {
            { "pass", "The certificate may be used by a server." },
            { "not-for-servers", "The certificate is only for {extended_key_usages}, not for servers (serverAuth). Clients refuse it.", "Have a certificate issued for a server (extended key usage serverAuth). " + EnglishPairs.InstallNew },
            { "no-signature", "The certificate allows its key {key_usages}, but not digitalSignature, which TLS 1.3 and today's TLS 1.2 need. Strict clients refuse it.", "Have it issued again with key usage digitalSignature. " + EnglishPairs.InstallNew },
            { "must-staple", "The certificate demands that the server sends an OCSP response with it (must-staple), which XMail cannot. Clients that heed that refuse the connection.", "Have it issued again without must-staple (certbot: without --must-staple). " + EnglishPairs.InstallNew },
        },
        ["certificate-self-signed"] = new("Who vouches for the certificate")
        {
            { "pass", "The certificate was issued by {issuer}." },
            { "self-signed", "The certificate is self-signed ({certificate_subject}). That works, but every client must be told once to accept it; its SHA-256 fingerprint is {sha256_fingerprint}." },
            { "private-root", "The certificate comes from {root_name}, a CA that mail clients do not know of themselves. Every client must be told once to trust that CA or this certificate, whose SHA-256 fingerprint is {sha256_fingerprint}." },
            { "staging-authority", "The certificate was issued by a test environment ({issuer}). No client trusts that: all warn or refuse.", "Have it issued by the real one (certbot: the same command without --staging, --test-cert or --server, with --force-renewal). " + EnglishPairs.InstallNew },
            { "origin-authority", "The certificate is one for the way between Cloudflare and a web server ({issuer}). Mail clients do not trust it, and Cloudflare does not carry mail: all warn or refuse.", "Have a certificate issued by a CA that mail clients trust, for example by certbot. " + EnglishPairs.InstallNew },
            { "development-authority", "The certificate was made for development ({issuer}). Only the machine that made it trusts it; all other clients warn or refuse.", "Have a certificate issued by a CA that mail clients trust, for example by certbot. " + EnglishPairs.InstallNew },
        },
        ["certificate-lifetime"] = new("Lifetime of the certificate")
        {
            { "pass", "The certificate lives {lifetime_days|day|days}; clients accept {limit_days}." },
            { "over-limit", "The certificate lives {lifetime_days|day|days}. For one issued on {not_before} by a public CA, clients accept at most {limit_days}, and some refuse it.", "Have it issued again for at most {limit_days|day|days}. " + EnglishPairs.InstallNew },
        },
    };
}
