namespace XMailFleet.Texts;

/// <summary>server.cert and server.key: the files, what they hold, and whether they belong together.</summary>
internal static class EnglishKeyFiles
{
    private const string NoTls = "XMail reads it at every handshake, so no TLS session can start: clients see the connection close.";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["server-certificate-file"] = new("Server certificate file")
        {
            { "pass", "{subject} is there and can be read." },
            { "missing", "{path} does not exist. " + NoTls, "Put the certificate (PEM, the server's own first, then the intermediates) and its key in place. " + EnglishPairs.Install },
            { "missing-other-case", "{path} does not exist, but {case_variant} does. Upper and lower case are different names here. " + NoTls, "mv {directory}/{case_variant} {path}" },
            { "empty", "{path} is empty. " + NoTls, "If the disk was full during the renewal, make room first: df -h {directory}\n" + EnglishPairs.Install },
            { "directory", "{path} is a directory, not a file. " + NoTls, "This puts a file in its place, and keeps what is there as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "dangling-link", "{path} is a link to {link_target}, which does not exist. " + NoTls, "Find where the certificate and its key are now; this puts files in the place of the links. If links are wanted, have both lead to files of one issue. " + EnglishPairs.Install },
            { "link-loop", "{path} is a link that leads back to itself. " + NoTls, "This puts files in the place of the links. If links are wanted, have both lead to files of one issue. " + EnglishPairs.Install },
            { "fifo", "{path} is a named pipe. XMail waits on it for ever, and with it every client that asks for TLS.", "This puts a file in its place, and keeps what is there as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "special-file", "{path} is a device or a socket, not a file. " + NoTls, "This puts a file in its place, and keeps what is there as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "unreadable-by-server", "The user that XMail runs as may not read {path} (owner {owner}, mode {mode}). " + NoTls, "chmod 644 {path}\nand see that XMail's user may enter every directory above it: namei -l {path}" },
            { "unreadable", "The agent may not read {path} (owner {owner}, mode {mode}), so it cannot tell what XMail gets from it.", "Run the agent as root or as the user that XMail runs as." },
            { "oversized", "{path} is {size_bytes|byte|bytes}. No certificate file is that large; it was not read.", "Look at what it is: ls -l {path}; head -c 200 {path}" },
            { "not-followed", EnglishBarred.Link },
            { "hard-link", EnglishBarred.HardLink },
            { "kernel-file", EnglishBarred.Kernel },
        },
        ["server-certificate-content"] = new("Server certificate")
        {
            { "pass", "{subject} holds certificates that OpenSSL takes." },
            { "der", "{path} is in binary form (DER). XMail reads only PEM and answers no TLS session (-235).", "openssl x509 -inform DER -in {path} -out {path}.pem && mv {path}.pem {path}" },
            { "signing-request", "{path} holds a certificate signing request, not a certificate. A CA has yet to answer it; until then there is no TLS (-235).", "To have TLS until the CA answers, sign it yourself:\nopenssl req -x509 -days 90 -in {path} -key {directory}/server.key -out {path}.pem && mv {path}.pem {path}\nOnce the certificate is there, install it with the key that the request was made with, as a rule {key_path}. " + EnglishPairs.Install },
            { "private-key", "{path} holds a private key and no certificate. There is no TLS (-235), and this file is usually readable by all.", "Close it to others first:\nchmod 600 {path}\nThe key in it may be that of the certificate; then write {path} for privkey.pem. It stays as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "public-key", "{path} holds a public key, not a certificate. There is no TLS (-235).", "Put the certificate and its key in place. " + EnglishPairs.Install },
            { "container", "{path} is a container (PKCS #12, PKCS #7 or CMS). XMail reads only PEM certificates; there is no TLS (-235).", "Have the certificate in PEM form, as your CA or the program that made this file exports it. " + EnglishPairs.Install },
            { "pkcs12", "{path} is a PKCS #12 container (.pfx, .p12). XMail reads only PEM certificates; there is no TLS (-235).", EnglishPairs.UnpackPkcs12 },
            { "pkcs12-legacy", "{path} is a PKCS #12 container (.pfx, .p12) in the older encryption that OpenSSL 3 opens only with -legacy. XMail reads only PEM certificates; there is no TLS (-235).", EnglishPairs.UnpackLegacyPkcs12 },
            { "pkcs7", "{path} is a PKCS #7 container (.p7b). XMail reads only PEM certificates; there is no TLS (-235).", EnglishPairs.UnpackPkcs7 },
            { "pkcs7-der", "{path} is a PKCS #7 container (.p7b) in binary form. XMail reads only PEM certificates; there is no TLS (-235).", EnglishPairs.UnpackDerPkcs7 },
            { "malformed", "PEM block {block} of {path} cannot be decoded. OpenSSL then refuses the whole file, and there is no TLS (-235).", "Copy the certificates again from the CA or from the backup, each with its BEGIN and END line. To see the first one: openssl x509 -in {path} -noout -subject\n" + EnglishPairs.Install },
            { "no-pem", "{path} holds no PEM block (no -----BEGIN CERTIFICATE----- line). There is no TLS (-235).", "Put the certificate in PEM form and its key in place. " + EnglishPairs.Install },
            { "text-before-mark", "{path} holds a certificate that OpenSSL does not see: blanks or other characters stand before or behind its -----BEGIN or -----END in the line. It refuses the file, and there is no TLS (-235).", EnglishPairs.Mend },
            { "other-dashes", "{path} holds a certificate that OpenSSL does not see: around BEGIN or END stand other dashes than five hyphens (-----), as word processors write them. It refuses the file, and there is no TLS (-235).", EnglishPairs.Mend },
            { "escaped-line-ends", "{path} holds a certificate that OpenSSL does not see: its lines do not end, \\n is written in their place, as in JSON or in an environment variable. It refuses the file, and there is no TLS (-235).", EnglishPairs.Mend },
            { "unseen-certificate", "{path} holds a further certificate that OpenSSL does not see: its -----BEGIN or -----END line does not stand alone in a line between five hyphens. XMail takes the others as if it were not there.", EnglishPairs.Mend },
            { "one-line", "{path} holds a certificate that OpenSSL does not see: the whole of it stands in one line. It refuses the file, and there is no TLS (-235).", EnglishPairs.Mend },
            { "run-together", "{path} holds certificates that OpenSSL cannot tell apart: a -----BEGIN follows the -----END before it in the same line, as where two files were joined of which the first ends without a line end. It refuses the file, and there is no TLS (-235).", EnglishPairs.Mend },
            { "truncated", "{path} is cut off: a certificate begins and does not end. OpenSSL refuses the whole file, and there is no TLS (-235).", "Copy it again from where it was issued; if the disk was full, make room first: df -h {directory}\n" + EnglishPairs.Install },
            { "wide-text", "{path} was saved as UTF-16 text. OpenSSL reads only plain ASCII, so it finds no certificate; there is no TLS (-235).", "iconv -f UTF-16 -t UTF-8 {path} > {path}.pem && mv {path}.pem {path}\nIn Windows Notepad: Save as, encoding ANSI." },
            { "unread-extension", "An extension of the first certificate in {path} is malformed or stands there twice. The OpenSSL here serves the certificate all the same; other versions refuse the whole file, and clients may refuse the certificate.", "Have the certificate issued again before OpenSSL is replaced. What OpenSSL says of it: openssl verify -CAfile {path} {path}\n" + EnglishPairs.InstallNew },
            { "invalid-extension", "An extension of the first certificate in {path} is malformed or stands there twice. OpenSSL calls the certificate invalid and refuses the whole file; there is no TLS (-235).", "Have the certificate issued again. What OpenSSL says of it: openssl verify -CAfile {path} {path}\n" + EnglishPairs.InstallNew },
            { "unusable-key", "The certificate in {path} is for a key that TLS cannot sign with ({key_algorithm}). OpenSSL refuses it (-235).", "Have a certificate issued for an RSA, EC or Ed25519 key:\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=mail.example.com\nThe key is then new.key: write that for privkey.pem. " + EnglishPairs.InstallNew },
            { "unknown-key", "The certificate in {path} is for a kind of key that this agent does not know ({key_algorithm}). Whether XMail can serve it depends on its OpenSSL.", "openssl x509 -in {path} -noout -text" },
        },
        ["private-key-file"] = new("Private key file")
        {
            { "pass", "{subject} is there and can be read." },
            { "missing", "{path} does not exist. " + NoTls, "Put the private key in place together with its certificate. " + EnglishPairs.Install },
            { "missing-other-case", "{path} does not exist, but {case_variant} does. Upper and lower case are different names here. " + NoTls, "mv {directory}/{case_variant} {path}" },
            { "missing-right-key-beside", "{path} does not exist, but {right_key} is the key of the certificate in {directory}/server.cert. " + NoTls, PairCommands.InstallKey },
            { "empty", "{path} is empty. " + NoTls, "Put the key back from the backup, or make a new key and have a new certificate issued for it. If the disk was full, make room first: df -h {directory}\n" + EnglishPairs.Install },
            { "empty-right-key-beside", "{path} is empty, but {right_key} is the key of the certificate in {directory}/server.cert. " + NoTls, PairCommands.InstallKey },
            { "directory", "{path} is a directory, not a file. " + NoTls, "This puts a file in its place, and keeps what is there as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "dangling-link", "{path} is a link to {link_target}, which does not exist. " + NoTls, "Find where the certificate and its key are now; this puts files in the place of the links. If links are wanted, have both lead to files of one issue. " + EnglishPairs.Install },
            { "link-loop", "{path} is a link that leads back to itself. " + NoTls, "This puts files in the place of the links. If links are wanted, have both lead to files of one issue. " + EnglishPairs.Install },
            { "fifo", "{path} is a named pipe. XMail waits on it for ever, and with it every client that asks for TLS.", "This puts a file in its place, and keeps what is there as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "special-file", "{path} is a device or a socket, not a file. " + NoTls, "This puts a file in its place, and keeps what is there as {path}.~1~ (or a higher number). " + EnglishPairs.Install },
            { "unreadable", "The agent may not read {path} (owner {owner}, mode {mode}), so it cannot tell whether the key is good.", "Run the agent as root or as the user that XMail runs as." },
            { "oversized", "{path} is {size_bytes|byte|bytes}. No key file is that large; it was not read.", "Look at what it is: ls -l {path}" },
            { "not-followed", EnglishBarred.Link },
            { "hard-link", EnglishBarred.HardLink },
            { "kernel-file", EnglishBarred.Kernel },
        },
        ["private-key-content"] = new("Private key")
        {
            { "pass", "{subject} holds a private key that OpenSSL takes." },
            { "encrypted", "The key in {path} is protected by a pass phrase. XMail has no way to be told one, so there is no TLS (-236); started in a terminal it even stops to ask.", "(umask 077; openssl pkey -in {path} -out {path}.plain) && install {key_options} {path}.plain {path} && rm {path}.plain\n(asks for the pass phrase once)" },
            { "der", "{path} is in binary form (DER). XMail reads only PEM; there is no TLS (-236).", "(umask 077; openssl pkey -inform DER -in {path} -out {path}.pem) && install {key_options} {path}.pem {path} && rm {path}.pem" },
            { "public-key", "{path} holds a public key, not the private one. There is no TLS (-236).", "Put the private key in place; if it is lost, make a new one and have a new certificate issued. " + EnglishPairs.Install },
            { "certificate", "{path} holds a certificate and no private key. There is no TLS (-236).", "Perhaps the two files were swapped: head -1 {directory}/server.cert {path}\n" + EnglishPairs.Install },
            { "signing-request", "{path} holds a certificate signing request, not a private key. There is no TLS (-236).", "Put the key that the request was made with in place. " + EnglishPairs.Install },
            { "malformed", "The private key in {path} cannot be decoded. There is no TLS (-236).", "Put the key back from the backup. To test it: openssl pkey -in {path} -noout -check\n" + EnglishPairs.Install },
            { "no-pem", "{path} holds no PEM block (no -----BEGIN PRIVATE KEY----- line). There is no TLS (-236).", "Put the private key in PEM form in place. " + EnglishPairs.Install },
            { "text-before-mark", "{path} holds a private key that OpenSSL does not see: blanks or other characters stand before or behind its -----BEGIN or -----END in the line. It refuses the file, and there is no TLS (-236).", EnglishPairs.MendKey },
            { "other-dashes", "{path} holds a private key that OpenSSL does not see: around BEGIN or END stand other dashes than five hyphens (-----), as word processors write them. It refuses the file, and there is no TLS (-236).", EnglishPairs.MendKey },
            { "escaped-line-ends", "{path} holds a private key that OpenSSL does not see: its lines do not end, \\n is written in their place, as in JSON or in an environment variable. It refuses the file, and there is no TLS (-236).", EnglishPairs.MendKey },
            { "one-line", "{path} holds a private key that OpenSSL does not see: the whole of it stands in one line. It refuses the file, and there is no TLS (-236).", EnglishPairs.MendKey },
            { "run-together", "{path} holds a key that OpenSSL cannot read: a -----BEGIN follows the -----END before it in the same line, as where two files were joined of which the first ends without a line end. It refuses the file, and there is no TLS (-236).", EnglishPairs.MendKey },
            { "truncated", "{path} is cut off: a private key begins and does not end. There is no TLS (-236).", "Copy it again from where it was made; if the disk was full, make room first: df -h {directory}\n" + EnglishPairs.Install },
            { "openssh", "{path} is a key in the form of OpenSSH. OpenSSL cannot read it; there is no TLS (-236).", PairCommands.FromOpenSsh + "\nThe file as it was stays beside it as {path}.~1~ (or a higher number): remove that once TLS works (shred -u). An Ed25519 key stays as it is by that, and nothing is changed: make a new key then, and have a certificate issued for it. " + EnglishPairs.Install },
            { "wide-text", "{path} was saved as UTF-16 text. OpenSSL reads only plain ASCII, so it finds no key; there is no TLS (-236).", "(umask 077; iconv -f UTF-16 -t UTF-8 {path} > {path}.pem) && install {key_options} {path}.pem {path} && rm {path}.pem" },
            { "container", "{path} is a container (PKCS #12, PKCS #7 or CMS). XMail reads only PEM keys; there is no TLS (-236).", "Have the key in PEM form, as the program that made this file exports it. " + EnglishPairs.Install },
            { "pkcs12", "{path} is a PKCS #12 container (.pfx, .p12). XMail reads only PEM keys; there is no TLS (-236).", PairCommands.UnpackKey + "\n(asks for the password of the container)\nThe file as it was stays beside it as {path}.~1~ (or a higher number): keep it until TLS works." },
            { "pkcs12-legacy", "{path} is a PKCS #12 container (.pfx, .p12) in the older encryption that OpenSSL 3 opens only with -legacy. XMail reads only PEM keys; there is no TLS (-236).", PairCommands.UnpackLegacyKey + "\n(asks for the password of the container)\nThe file as it was stays beside it as {path}.~1~ (or a higher number): keep it until TLS works." },
            { "pkcs7", "{path} is a PKCS #7 container (.p7b), which holds certificates and no key. There is no TLS (-236).", "Put the key that was made for the certificate in place. " + EnglishPairs.Install },
            { "pkcs7-der", "{path} is a PKCS #7 container (.p7b) in binary form, which holds certificates and no key. There is no TLS (-236).", "Put the key that was made for the certificate in place. " + EnglishPairs.Install },
            { "inconsistent", "The key in {path} loads, but its public half is not that of its private half. Every handshake fails when the client checks the signature.", "The file was put together from two keys or was damaged. Put the key back from the backup; test it with: openssl pkey -in {path} -noout -check\n" + EnglishPairs.Install },
            { "not-for-tls", "The key in {path} cannot sign, so it is of no use for TLS (X25519 or Diffie-Hellman). OpenSSL refuses it (-236).", "Put the RSA, EC or Ed25519 key in place that belongs to the certificate. " + EnglishPairs.Install },
            { "unsupported", "The key in {path} is of a kind that this agent does not know. Whether XMail can use it depends on its OpenSSL.", "openssl pkey -in {path} -noout -check" },
        },
        ["key-pair-mismatch"] = new("Certificate and key belong together")
        {
            { "pass", "server.cert and server.key belong together." },
            { "inconclusive", "Certificate and key could not both be read, so whether they belong together is not known." },
            { "mismatched", "{key_path} is not the key of the certificate in {certificate_path} ({certificate_subject}). XMail refuses the pair ({error_code}): no TLS session can start until one of the two is put right. No restart is needed then.", "Most often a renewal replaced only one file. Compare the two:\nopenssl x509 -in {certificate_path} -noout -pubkey | openssl sha256; openssl pkey -in {key_path} -pubout | openssl sha256\nBackups are often in {directory}. " + EnglishPairs.Install },
            { "different-type", "{certificate_path} is for an {certificate_algorithm} key, but {key_path} holds an {key_algorithm} key. XMail finds no certificate for it ({error_code}): no TLS session can start.", "The renewal probably changed the key type (certbot does since version 2). Install key and certificate of the same renewal. " + EnglishPairs.Install },
            { "authority-alone", "{certificate_path} holds only the certificate of a certificate authority ({certificate_subject}), not the server's own; {key_path} cannot be its key. Most often chain.pem was installed in the place of fullchain.pem. XMail refuses the pair ({error_code}): no TLS session can start until that is put right. No restart is needed then.", EnglishPairs.Install },
            { "intermediate-first", "The key belongs to certificate number {position} in {certificate_path}, but XMail takes the first as its own, which is {certificate_subject}. The pair is refused ({error_code}): no TLS session can start.", "Put that certificate first, then its intermediates:\n" + EnglishPairs.Rewrite },
            { "pair-further-down", "The first key in {key_path} is not that of the first certificate in {certificate_path} ({certificate_subject}), and XMail looks at no other. But key number {key_position} belongs to certificate number {position}. XMail refuses the pair ({error_code}): no TLS session can start. A deploy hook that appends leaves this.", EnglishPairs.BringForward },
            { "right-key-beside", "{key_path} is not the key of the certificate in {certificate_path} ({certificate_subject}), but {right_key} is. XMail refuses the pair ({error_code}): no TLS session can start until the right key is in place. No restart is needed then.", PairCommands.InstallKey },
        },
        ["private-key-readable"] = new("XMail may read the key")
        {
            { "pass", "The user that XMail runs as may read {subject}." },
            { "not-readable", "XMail runs as {user}, who may not read {path} (owner {owner}, group {group}, mode {mode}). There is no TLS (-236).", "chown {user} {path} && chmod 600 {path}\nand see that {user} may enter every directory above it: namei -l {path}" },
        },
    };
}
