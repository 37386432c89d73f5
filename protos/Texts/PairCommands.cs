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
        + $" && P=$(openssl pkey -in {{key_path}} {NoPhrase} -pubout) && {NewCertificateFits} && {ReplaceCertificate}";

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
    private const string NewKeyRead = $"P=$(openssl pkey -in {NewKey} {NoPhrase} -pubout)";
    private const string NewCertificateFits = $"[ \"$P\" = \"$(openssl x509 -in {NewCertificate} -noout -pubkey)\" ]";

    // With a backup, -T puts a file even in the place of a directory.
    private const string Replace = "mv -T --backup=numbered";
    private const string ReplaceCertificate = $"{Replace} {NewCertificate} {{certificate_path}} && openssl x509 -in {{certificate_path}} -noout -enddate";

    private const string Pick =
        "for i in {order}; do awk -v i=$i '/-----BEGIN .*CERTIFICATE-----/ && ++n == i, /-----END .*CERTIFICATE-----/' {certificate_path}; done";
}
