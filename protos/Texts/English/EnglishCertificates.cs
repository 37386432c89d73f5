namespace XMailFleet.Texts;

/// <summary>What clients will say of the certificates in server.cert.</summary>
internal static class EnglishCertificates
{
    private const string Renew = "Renew it and install both files of the renewal; XMail needs no restart:\ncertbot renew   (or your CA's way)\ninstall -m 644 fullchain.pem {path}";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["certificate-expired"] = new("Certificate validity")
        {
            { "pass", "The certificate is valid until {not_after}." },
            { "expired", "The certificate expired on {not_after}. XMail still serves it, but mail clients refuse the connection or warn their users.", Renew },
            { "not-yet-valid", "The certificate is valid only from {not_before}; the clock of this host says {now}. Clients refuse it until then.", "If the clock is wrong: timedatectl. Otherwise install the previous certificate until {not_before}." },
            { "issuer-expired", "Certificate {position} in {path} ({certificate_subject}) expired on {not_after}. Clients that know no other path to a root refuse the connection.", "Get the CA's current intermediate and put it in place of certificate {position} in {path}." },
            { "issuer-not-yet-valid", "Certificate {position} in {path} ({certificate_subject}) is valid only from {not_before}.", "Check the clock of this host (timedatectl), else put the CA's current intermediate in its place." },
        },
        ["certificate-expiry-soon"] = new("Certificate expires soon")
        {
            { "pass", "The certificate is valid for another {days_left} days." },
            { "within-30-days", "The certificate expires on {not_after}, in {days_left} days. Automatic renewal usually happens about now.", "If nothing renews it by itself, renew it in the coming days." },
            { "within-14-days", "The certificate expires on {not_after}, in {days_left} days. An automatic renewal would have happened by now.", "See why it did not: certbot renew --dry-run   (or your CA's way)\n" + Renew },
            { "within-7-days", "The certificate expires on {not_after}, in {days_left} days.", Renew },
            { "within-3-days", "The certificate expires on {not_after}, in {days_left} days. Then mail clients refuse the connection.", Renew },
            { "within-1-day", "The certificate expires on {not_after}, in {hours_left} hours. Then mail clients refuse the connection.", Renew },
        },
        ["certificate-key-type"] = new("Kind of key")
        {
            { "pass", "Mail clients can use a certificate with this kind of key." },
            { "dsa", "{path} holds a DSA key. XMail loads it, but no client can agree on a cipher suite with it: every TLS handshake fails.", "Have a certificate issued for an RSA key of 2048 bits or an EC key on P-256." },
            { "curve", "{path} holds an EC key on the curve {curve}, which mail clients do not offer. XMail loads it, but every TLS handshake with a usual client fails.", "Have a certificate issued for an EC key on P-256 or an RSA key of 2048 bits." },
        },
        ["certificate-weak"] = new("Strength of certificates")
        {
            { "pass", "Keys and signatures are strong enough for OpenSSL and for clients." },
            { "key-below-level", "The key of certificate {position} in {path} ({key_algorithm}, {key_size_bits} bits) has a strength of {key_bits} bits; security level {security_level} of XMail's OpenSSL asks for {required_bits}. It refuses the file (-235): no TLS session can start.", "Have a certificate issued for a stronger key (RSA 2048 or more, or EC P-256):\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=mail.example.com" },
            { "signature-below-level", "The signature of certificate {position} in {path} ({signature_algorithm}) has a strength of {signature_bits} bits; security level {security_level} of XMail's OpenSSL asks for {required_bits}. It refuses the file (-235): no TLS session can start.", "Have certificate {position} issued again with SHA-256; with your own CA: openssl x509 -req -sha256 …" },
            { "added-below-level", "server.cert holds no certificate of its issuer, so OpenSSL adds {certificate_subject} from {path} to what XMail sends. That one ({key_algorithm}, {key_size_bits} bits, {signature_algorithm}) is weaker than security level {security_level} of XMail's OpenSSL asks for: every handshake ends with an internal error.", "Have server.cert issued by a CA with a stronger certificate, or take the weak one out of {path}." },
            { "key-weak", "The key of certificate {position} in {path} ({key_algorithm}, {key_size_bits} bits) is weak. XMail serves it, but many clients refuse it.", "Have a certificate issued for a stronger key: RSA 2048 or more, or EC P-256." },
            { "signature-weak", "Certificate {position} in {path} is signed with {signature_algorithm}. XMail serves it, but many clients refuse it.", "Have it issued again with SHA-256." },
            { "key-weak-level-unknown", "The key of certificate {position} in {path} ({key_algorithm}, {key_size_bits} bits) is weak. OpenSSL 3 at its usual level refuses such a file (-235); which level XMail's OpenSSL has could not be told.", "Have a certificate issued for a stronger key: RSA 2048 or more, or EC P-256." },
            { "signature-weak-level-unknown", "Certificate {position} in {path} is signed with {signature_algorithm}. OpenSSL 3 at its usual level refuses such a file (-235); which level XMail's OpenSSL has could not be told.", "Have it issued again with SHA-256." },
        },
        ["certificate-chain-order"] = new("Order of the chain")
        {
            { "pass", "Each certificate in {subject} is signed by the next." },
            { "disordered", "The certificates in {path} are not in the order of their issuers. XMail sends them as they stand; older clients cannot put them in order.", "Write them again in the order {order} (numbers count from the top of the file)." },
            { "unrelated", "{path} holds certificates that have nothing to do with the server's own: {unrelated}. They are sent to every client; most ignore them.", "Remove them from {path}." },
        },
        ["certificate-chain-incomplete"] = new("Completeness of the chain")
        {
            { "pass", "The chain in {subject} is complete." },
            { "completed", "{path} holds the server's own certificate alone. Because client certificates are asked for, OpenSSL adds its issuers from the trust store and sends them too: {added}." },
            { "missing-intermediate", "The certificate of {issuer}, which signed {certificate_subject}, is missing from {path}. Clients that do not happen to know it cannot verify the server.", "Append the intermediate certificate that the CA publishes:\ncat intermediate.pem >> {path}" },
            { "missing-intermediate-known", "The certificate of {issuer}, which signed {certificate_subject}, is missing from {path}. Clients that do not happen to know it cannot verify the server.", "curl -s {issuer_url} | openssl x509 -inform DER >> {path}\n(if that fails, the file is PEM already: leave out -inform DER)" },
            { "issuer-unknown", "{certificate_subject} was signed by {issuer}, which this host does not know. That is in order if your clients trust that CA; if it is an intermediate, they cannot verify the server.", "If {issuer} is an intermediate of your CA and not its root, append its certificate:\ncat intermediate.pem >> {path}" },
        },
        ["certificate-name"] = new("Names in the certificate")
        {
            { "pass", "The certificate is for {certificate_names}, which fits this server." },
            { "no-match", "The certificate is for {certificate_names}. None of the names that this server has in its configuration fits: {server_names}. Clients that use one of those see a warning or refuse.", "Have the certificate issued for the name that users enter in their mail client, for example {name}." },
            { "no-alternative-names", "The certificate has its name only as common name ({certificate_names}) and no subject alternative name. Clients of today look at the latter only.", "Have it issued again with a subject alternative name, for example:\nopenssl req … -addext subjectAltName=DNS:{name}" },
        },
        ["certificate-key-usage"] = new("Purpose of the certificate")
        {
            { "pass", "The certificate may be used by a server." },
            { "not-for-servers", "The certificate is only for {extended_key_usages}, not for servers (serverAuth). Clients refuse it.", "Have a certificate issued for a server (extended key usage serverAuth)." },
            { "no-signature", "The certificate allows its key {key_usages}, but not digitalSignature, which TLS 1.3 and today's TLS 1.2 need. Strict clients refuse it.", "Have it issued again with key usage digitalSignature." },
        },
        ["certificate-self-signed"] = new("Self-signed certificate")
        {
            { "pass", "The certificate was issued by {issuer}." },
            { "self-signed", "The certificate is self-signed ({certificate_subject}). That works, but every client must be told once to accept it; its SHA-256 fingerprint is {sha256_fingerprint}." },
        },
        ["certificate-lifetime"] = new("Lifetime of the certificate")
        {
            { "pass", "The certificate lives {lifetime_days} days; clients accept {limit_days}." },
            { "over-limit", "The certificate lives {lifetime_days} days. For one issued on {not_before} by a public CA, clients accept at most {limit_days}, and some refuse it.", "Have it issued again for at most {limit_days} days." },
        },
    };
}
