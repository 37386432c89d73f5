namespace XMailFleet.Texts;

/// <summary>How to put a certificate and its key in place, for every remedy that says so.</summary>
internal static class EnglishPairs
{
    /// <summary>Both files of one issue.</summary>
    public const string Install =
        "In the directory that holds both files of one issue, fullchain.pem and privkey.pem (certbot: /etc/letsencrypt/live/NAME):\n"
        + PairCommands.Install
        + "\nIt ends with the date until which the new certificate is valid; without that, nothing was changed. For one of the two that is right as it "
        + "stands, write its path instead: {key_path} for privkey.pem, {certificate_path} for fullchain.pem. XMail needs no restart.";

    /// <summary>A new issue, whose key is a new one as a rule.</summary>
    public const string InstallNew = "Then install it together with its key, which is a new one as a rule. " + Install;

    /// <summary>Certificates of server.cert in another order, or fewer of them.</summary>
    public const string Rewrite =
        PairCommands.Rewrite + "\nIt ends with the date until which the certificate is valid; without that, nothing was changed. The file as it was stays beside it as "
        + "{certificate_path}.~1~ (or a higher number). XMail needs no restart.";

    /// <summary>A pair that stands further down in both files.</summary>
    public const string BringForward =
        PairCommands.BringForward + "\nThe line before the last ends with the date until which the certificate is valid; without that, nothing was changed. The files as they were "
        + "stay beside as .~1~ (or a higher number). XMail needs no restart. Have the deploy hook replace the files (>), not append to them (>>).";

    /// <summary>Certificates whose marks and lines OpenSSL does not see.</summary>
    public const string Mend =
        PairCommands.MendCertificate + "\nIt writes the same certificates (and no key) as OpenSSL reads them, and ends with the date until which the first is valid; without that, nothing was changed: then "
        + "{key_path} is not its key, or has to be mended first. The file as it was stays beside it as {certificate_path}.~1~ (or a higher number). XMail needs no restart.";

    /// <summary>A key whose marks and lines OpenSSL does not see.</summary>
    public const string MendKey =
        PairCommands.MendKey + "\nIt writes the same key as OpenSSL reads it. The file as it was stays beside it as {key_path}.~1~ (or a higher number): remove that once TLS works "
        + "(shred -u). XMail needs no restart.";

    /// <summary>The intermediate that is missing, from where the admin has it.</summary>
    public const string Complete =
        PairCommands.Complete + "\nIt ends with the date until which the certificate is valid; without that, nothing was changed. The file as it was stays beside it as "
        + "{certificate_path}.~1~ (or a higher number). XMail needs no restart.";

    /// <summary>The intermediate that is missing, from where its CA publishes it.</summary>
    public const string FetchAndComplete =
        PairCommands.FetchAndComplete + "\nIt ends with the date until which the certificate is valid; without that, nothing was changed. The file as it was stays beside it as "
        + "{certificate_path}.~1~ (or a higher number). XMail needs no restart.";

    public const string UnpackPkcs12 = PairCommands.UnpackPkcs12 + Unpacked;

    public const string UnpackLegacyPkcs12 = PairCommands.UnpackLegacyPkcs12 + Unpacked;

    public const string UnpackPkcs7 = PairCommands.UnpackPkcs7 + UnpackedForKey;

    public const string UnpackDerPkcs7 = PairCommands.UnpackDerPkcs7 + UnpackedForKey;

    private const string Unpacked =
        "\nThe second line asks for the password of the container. The line before the last ends with the date until which the certificate is valid; without that, nothing was "
        + "changed. The files as they were stay beside as .~1~ (or a higher number). XMail needs no restart.";

    private const string UnpackedForKey =
        "\nIt ends with the date until which the certificate is valid; without that, nothing was changed: then {key_path} is the key of none of the "
        + "certificates in the container. The file as it was stays beside it as {certificate_path}.~1~ (or a higher number). XMail needs no restart.";
}
