namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// What differs between versions of OpenSSL in what XMail's clients meet, a row each, and from where that is known. "Tried" means that the
/// library was asked (tests/generations); "read" that OpenSSL says so and nobody here has tried it. A new version is a look at this table.
/// </summary>
internal static class OpenSslTraits
{
    /// <summary>The signature on XMail's own certificates is not held against the security level; the sizes of keys are.</summary>
    public static readonly OpenSslTrait ForgivesOwnSignatures = new(
        "forgives-own-signatures",
        "tried: 3.0.22 and 3.5.7 judge it, 3.5.9, 3.6.5 and 4.0.3 do not. Read: pull request 31271 of openssl/openssl, merged on 30 June 2026, released in August.",
        "3.5.8", "3.6.4", "4.0.2+");

    /// <summary>An extension of XMail's own certificate that cannot be read or stands there twice does no harm.</summary>
    public static readonly OpenSslTrait SparesUnreadExtensions = new(
        "spares-unread-extensions",
        "tried: 1.1.1w and 3.0.22 refuse the certificate, 3.5.9, 3.6.5 and 4.0.3 do not. Where it changed between was not tried, and is taken to be where signatures ceased to be judged.",
        "3.5.8", "3.6.4", "4.0.2+");

    /// <summary>One that stands there twice leaves no error, and does no harm either.</summary>
    public static readonly OpenSslTrait SparesDoubledExtensions = new("spares-doubled-extensions", "tried: 1.1.1w serves such a certificate, 3.0.22 does not.", "1.1.1");

    /// <summary>Security levels count RSA keys by a formula; before by steps at 1024, 2048, 3072, 7680 and 15360 bits.</summary>
    public static readonly OpenSslTrait CountsRsaByFormula = new("counts-rsa-by-formula", "tried: 1.1.1w counts in steps, 3.0.22 does not.", "3.0.0+");

    /// <summary>SHA-1 and MD5 count less than half their length.</summary>
    public static readonly OpenSslTrait LowersBrokenDigests = new("lowers-broken-digests", "tried: 1.1.1w counts 80 bits for SHA-1, 3.0.22 63.", "3.0.0+");

    /// <summary>From level 1 on TLS 1.0 and 1.1 are excluded, which sign with MD5 and SHA-1.</summary>
    public static readonly OpenSslTrait ExcludesOldProtocols = new("excludes-old-protocols", "tried: 1.1.1w serves them at level 2, 3.0.22 does not at level 1.", "3.0.0+");

    /// <summary>Level 2 is the default where nothing else was compiled in.</summary>
    public static readonly OpenSslTrait DefaultsToLevel2 = new("defaults-to-level-2", "read: CHANGES of 3.2.0. Debian compiles 2 into every version.", "3.2.0+");

    /// <summary>TLS 1.3.</summary>
    public static readonly OpenSslTrait HasTls13 = new("has-tls-1.3", "read: CHANGES of 1.1.1; tried: 1.1.1w.", "1.1.1+");

    /// <summary>Algorithms come from providers.</summary>
    public static readonly OpenSslTrait HasProviders = new("has-providers", "tried: 1.1.1w does not know the module, 3.0.22 does.", "3.0.0+");

    /// <summary>A program that asks for nothing has openssl.cnf's system_default.</summary>
    public static readonly OpenSslTrait ReadsConfiguration = new("reads-configuration", "read: CHANGES of 1.1.1; tried: 1.1.1w.", "1.1.1+");

    /// <summary>`config_diagnostics` makes an error of configuration an error of every thread that begins afterwards, as XMail's connections do.</summary>
    public static readonly OpenSslTrait HeedsDiagnostics = new("heeds-diagnostics", "tried: 1.1.1w does not know it; under 3.0.22 no thread of XMail's gets a TLS context.", "3.0.0+");

    /// <summary>Under `config_diagnostics` a command for TLS that fails is such an error too.</summary>
    public static readonly OpenSslTrait DiagnosesTlsCommands = new("diagnoses-tls-commands", "read: pull request 24275 of openssl/openssl; tried: not so in 3.0.22, so in 3.5.9.", "3.4.0+");

    /// <summary>A command for TLS that fails is passed over; before, it ended its section.</summary>
    public static readonly OpenSslTrait PassesOverFailedCommands = new("passes-over-failed-commands", "tried: 1.1.1w ends the section there, 3.0.22 goes on.", "3.0.0+");

    /// <summary>The value of `activate` and `soft_load` is read; before, the line alone activated a provider.</summary>
    public static readonly OpenSslTrait ReadsActivation = new("reads-activation", "read: CHANGES of 3.3.0, pull request 22906 of openssl/openssl; tried: not so in 3.0.22, so in 3.5.9.", "3.3.0+");

    /// <summary>SSLv3 is gone: as a limit it is an error, which is passed over.</summary>
    public static readonly OpenSslTrait IsWithoutSsl3 = new("is-without-ssl3", "read: CHANGES of 4.0.0; tried: 4.0.3 passes it over, 3.6.5 does not.", "4.0.0+");

    /// <summary>ML-DSA keys and signatures.</summary>
    public static readonly OpenSslTrait HasMlDsa = new("has-ml-dsa", "read: CHANGES of 3.5.0; tried: 3.0.22 does not load them, 3.5.9 does.", "3.5.0+");

    /// <summary>Keys on brainpool's curves serve clients by TLS 1.3 (RFC 8734).</summary>
    public static readonly OpenSslTrait HasBrainpoolTls13 = new("has-brainpool-tls-1.3", "read: CHANGES of 3.2.0; tried: not so in 3.0.22, so in 3.5.9.", "3.2.0+");

    /// <summary>SM2 keys serve clients by TLS 1.3 (RFC 8998).</summary>
    public static readonly OpenSslTrait HasSm2Tls13 = new("has-sm2-tls-1.3", "tried: not so in 3.6.5, so in 4.0.3.", "4.0.0+");

    /// <summary>Certificates on curves that RFC 8422 deprecates (secp256k1, sect283k1 and the like) serve nobody by TLS 1.2 any more.</summary>
    public static readonly OpenSslTrait IsWithoutDeprecatedCurves = new("is-without-deprecated-curves", "tried: 3.6.5 serves them, 4.0.3 does not. Read: CHANGES of 3.5.0 on no-tls-deprecated-ec.", "4.0.0+");

    /// <summary>In lists of groups and signatures a name with "?" before it may be unknown.</summary>
    public static readonly OpenSslTrait TakesOptionalNames = new("takes-optional-names", "read: CHANGES of 3.3.0; tried: 3.0.22 refuses such a list, 3.5.9 does not.", "3.3.0+");

    /// <summary>All rows.</summary>
    public static IReadOnlyList<OpenSslTrait> All { get; } =
    [
        ForgivesOwnSignatures, SparesUnreadExtensions, SparesDoubledExtensions, CountsRsaByFormula, LowersBrokenDigests, ExcludesOldProtocols, DefaultsToLevel2, HasTls13, HasProviders, ReadsConfiguration,
        HeedsDiagnostics, DiagnosesTlsCommands, PassesOverFailedCommands, ReadsActivation, IsWithoutSsl3, HasMlDsa, HasBrainpoolTls13, HasSm2Tls13, IsWithoutDeprecatedCurves, TakesOptionalNames,
    ];

    // What is newer than all that was tried may know more names.
    private static readonly OpenSslTrait IsUntried = new("is-untried", "none newer than 4.0.3 was tried.", "4.1.0+");

    /// <summary>Whether no group and no signature is called that in this version: such names have words and digits, and these have not.</summary>
    public static bool IsSurelyWithout(OpenSslVersion version, string word) =>
        !IsUntried.IsOf(version) && (word.Length == 0 || word[0] is '?' || !word.Any(char.IsAsciiDigit)) && word is not ("DEFAULT" or "default");
}
