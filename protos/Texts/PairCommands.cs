namespace XMailFleet.Texts;

/// <summary>
/// Commands of remedies that put server.cert and server.key in place, alike in every language. XMail reads both files at every
/// handshake and has no TLS with two that do not belong together, so each line judges the new pair before it touches the old
/// one, and keeps what it replaces as FILE.~1~. They need the parameters of the agent's PairPlace.
/// </summary>
internal static class PairCommands
{
    /// <summary>
    /// Both files of one issue, fullchain.pem and privkey.pem in the directory where it is typed; both replaced at the very end, so
    /// that they are of two issues for a moment only.
    /// </summary>
    public const string Install =
        $"install -m 644 fullchain.pem {NewCertificate} && install {{key_options}} privkey.pem {NewKey} && {NewKeyRead} && {NewCertificateFits}"
        + $" && {Replace} {NewKey} {{key_path}} && {ReplaceCertificate}";

    /// <summary>The certificates of server.cert that {order} numbers, in that order, for the key that is there.</summary>
    public const string Rewrite =
        $"install -m 644 /dev/null {NewCertificate} && {Pick} > {NewCertificate}"
        + $" && {PutCertificate}";

    /// <summary>The certificates of server.cert that {order} numbers, and behind them intermediate.pem of the directory where it is typed.</summary>
    public const string Complete =
        $"install -m 644 /dev/null {NewCertificate} && ({Pick}; cat intermediate.pem) > {NewCertificate} && {PutCertificate}";

    /// <summary>The same with what the CA publishes, in either form.</summary>
    public const string FetchAndComplete =
        "cd \"$(mktemp -d)\"\ncurl -sSf {issuer_url} -o issuer && (openssl x509 -inform DER -in issuer -out intermediate.pem || openssl x509 -in issuer -out intermediate.pem)\n" + Complete;

    /// <summary>The certificates of server.cert, with marks and lines as OpenSSL reads them. A key in it stays behind: the new file is for everybody to read.</summary>
    public const string MendCertificate =
        $"install -m 644 /dev/null {NewCertificate} && {MendMarks} {{certificate_path}} | {MendLines} | {CertificatesAlone} > {NewCertificate} && {PutCertificate}";

    /// <summary>The key of server.key, with marks and lines as OpenSSL reads them.</summary>
    public const string MendKey =
        $"(umask 077; {MendMarks} {{key_path}} | {MendLines} > {NewKey}) && openssl pkey -in {NewKey} {NoPhrase} -noout"
        + $" && install {{key_options}} --backup=numbered {NewKey} {{key_path}} && rm {NewKey}";

    /// <summary>certs.pem, with marks and lines as OpenSSL reads them.</summary>
    public const string MendAuthorities =
        $"install -m 644 /dev/null {{path}}.new && {MendMarks} {{path}} | {MendLines} | {CertificatesAlone} > {{path}}.new && {ReplaceAuthorities}";

    /// <summary>certs.pem in PEM form, from other forms.</summary>
    public const string AuthoritiesFromDer = $"install -m 644 /dev/null {{path}}.new && openssl x509 -inform DER -in {{path}} > {{path}}.new && {ReplaceAuthorities}";

    public const string AuthoritiesFromPkcs7 = $"install -m 644 /dev/null {{path}}.new && openssl pkcs7 -in {{path}} -print_certs > {{path}}.new && {ReplaceAuthorities}";

    public const string AuthoritiesFromDerPkcs7 =
        $"install -m 644 /dev/null {{path}}.new && openssl pkcs7 -inform DER -in {{path}} -print_certs > {{path}}.new && {ReplaceAuthorities}";

    public const string AuthoritiesFromPkcs12 = $"install -m 644 /dev/null {{path}}.new && openssl pkcs12 -in {{path}} -nokeys > {{path}}.new && {ReplaceAuthorities}";

    public const string AuthoritiesFromWideText = $"install -m 644 /dev/null {{path}}.new && iconv -f UTF-16 -t UTF-8 {{path}} > {{path}}.new && {ReplaceAuthorities}";

    /// <summary>Certificate and key of a PKCS #12 file that stands in the place of server.cert; its password is asked for once.</summary>
    public const string UnpackPkcs12 = $"cd \"$(mktemp -d)\"\nopenssl pkcs12 -in {{path}} -nodes -out all.pem\n{InstallUnpacked}";

    /// <summary>The same of one that OpenSSL 3 opens only when told to.</summary>
    public const string UnpackLegacyPkcs12 = $"cd \"$(mktemp -d)\"\nopenssl pkcs12 -legacy -in {{path}} -nodes -out all.pem\n{InstallUnpacked}";

    /// <summary>The certificates of a PKCS #7 file that stands in the place of server.cert, for the key that is there.</summary>
    public const string UnpackPkcs7 = $"cd \"$(mktemp -d)\"\nopenssl pkcs7 -in {{path}} -print_certs -out all.pem\n{InstallFromBag}";

    public const string UnpackDerPkcs7 = $"cd \"$(mktemp -d)\"\nopenssl pkcs7 -inform DER -in {{path}} -print_certs -out all.pem\n{InstallFromBag}";

    /// <summary>The key of a PKCS #12 file that stands in the place of server.key; its password is asked for once.</summary>
    public const string UnpackKey =
        "(umask 077; openssl pkcs12 -in {path} -nocerts -nodes -out {path}.pem) && install {key_options} --backup=numbered {path}.pem {path} && rm {path}.pem";

    public const string UnpackLegacyKey =
        "(umask 077; openssl pkcs12 -legacy -in {path} -nocerts -nodes -out {path}.pem) && install {key_options} --backup=numbered {path}.pem {path} && rm {path}.pem";

    /// <summary>The key of an OpenSSH file in PEM form. Keys of kinds that ssh-keygen(1) writes in no other form stay as they are.</summary>
    public const string FromOpenSsh =
        "install -m 600 {path} {path}.pem && ssh-keygen -q -p -m PKCS8 -N '' -f {path}.pem && openssl pkey -in {path}.pem -noout"
        + " && install {key_options} --backup=numbered {path}.pem {path} && rm {path}.pem";

    /// <summary>The same certificates, and the key that is number {key_position} of server.key. Written out elsewhere, then installed as any pair.</summary>
    public const string BringForward =
        $"cd \"$(mktemp -d)\"\n{Pick} > fullchain.pem\n"
        + "awk '/-----BEGIN .*PRIVATE KEY-----/ && ++n == {key_position}, /-----END .*PRIVATE KEY-----/' {key_path} > privkey.pem\n"
        + $"{Install}\nshred -u privkey.pem";

    /// <summary>A key that belongs to the certificate in server.cert, from {right_key}.</summary>
    public const string InstallKey = "install {key_options} --backup=numbered {right_key} {key_path}";

    private const string NewCertificate = "{certificate_path}.new";
    private const string NewKey = "{key_path}.new";

    // Whoever types this has no time for a pass phrase, and XMail could not be told it.
    private const string NoPhrase = "-passin pass:";
    private const string KeyRead = $"P=$(openssl pkey -in {{key_path}} {NoPhrase} -pubout)";
    private const string NewKeyRead = $"P=$(openssl pkey -in {NewKey} {NoPhrase} -pubout)";

    // OpenSSL refuses the whole file for one block that it cannot decode, also behind the first.
    private const string NewCertificateFits =
        $"openssl crl2pkcs7 -nocrl -certfile {NewCertificate} -out /dev/null && [ \"$P\" = \"$(openssl x509 -in {NewCertificate} -noout -pubkey)\" ]";

    // With a backup, -T puts a file even in the place of a directory.
    private const string Replace = "mv -T --backup=numbered";
    private const string ReplaceCertificate = $"{Replace} {NewCertificate} {{certificate_path}} && openssl x509 -in {{certificate_path}} -noout -enddate";

    // For the key that is there.
    private const string PutCertificate = $"{KeyRead} && {NewCertificateFits} && {ReplaceCertificate}";

    private const string Pick =
        "for i in {order}; do awk -v i=$i '/-----BEGIN .*CERTIFICATE-----/ && ++n == i, /-----END .*CERTIFICATE-----/' {certificate_path}; done";

    // Windows puts the certificates of a container in an order of its own: that of the key $P has to be the first.
    private const string LeafFirst =
        "touch leaf rest && for i in $(seq $(grep -c 'BEGIN CERTIFICATE' all.pem)); do awk -v i=$i '/BEGIN CERTIFICATE/ && ++n == i, /END CERTIFICATE/' all.pem > one; "
        + "if [ \"$P\" = \"$(openssl x509 -in one -noout -pubkey)\" ]; then cat one >> leaf; else cat one >> rest; fi; done";

    private const string InstallFromBag =
        $"install -m 644 /dev/null {NewCertificate} && {KeyRead} && {LeafFirst} && cat leaf rest > {NewCertificate} && {NewCertificateFits} && {ReplaceCertificate}";

    private const string InstallUnpacked =
        $"openssl pkey -in all.pem -out privkey.pem && P=$(openssl pkey -in privkey.pem -pubout) && {LeafFirst} && cat leaf rest > fullchain.pem\n"
        + $"{Install}\nshred -u all.pem privkey.pem";

    // OpenSSL refuses the whole file for one block that it cannot decode.
    private const string ReplaceAuthorities = $"openssl crl2pkcs7 -nocrl -certfile {{path}}.new -out /dev/null && openssl x509 -in {{path}}.new -noout -subject && {Replace} {{path}}.new {{path}}";

    // Line ends that are written out become line ends, and every mark a line of its own between five hyphens.
    private const string MendMarks =
        """
        LC_ALL=C sed -E -e 's/\\r//g' -e 's/\\n/\n/g' -e 's/[^A-Za-z0-9+\/=]*(BEGIN|END) ([A-Z0-9 ]*(CERTIFICATE|PRIVATE KEY))[^A-Za-z0-9+\/=]*/\n-----\1 \2-----\n/g'
        """;

    private const string CertificatesAlone = "awk '/^-----BEGIN .*CERTIFICATE-----/, /^-----END .*CERTIFICATE-----/'";

    // What stands between two marks, in lines of 64 characters.
    private const string MendLines =
        """
        LC_ALL=C sed -E -e '/^-----/!s/[^A-Za-z0-9+\/=]//g' -e '/^$/d' | fold -w 64
        """;
}
