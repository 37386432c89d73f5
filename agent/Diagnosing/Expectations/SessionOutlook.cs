using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>
/// Whether any client, and a usual one of today, can come to a session with XMail once its files are loaded: they have to agree on a version,
/// a cipher, a group and a signature that the server's key can make. What cannot be told is unknown.
/// </summary>
internal static class SessionOutlook
{
    private const string CheckId = "openssl-policy-protocol";

    // Strength of groups that a configuration may name, for the security level, and the versions that have them.
    private static readonly Dictionary<string, (int Strength, bool OfTls12, bool OfTls13)> Groups = new()
    {
        ["X25519"] = (128, true, true),
        ["P-256"] = (128, true, true),
        ["P-384"] = (192, true, true),
        ["X448"] = (224, true, true),
        ["P-521"] = (256, true, true),
        ["secp256k1"] = (128, true, false),
        ["brainpoolP256r1"] = (128, true, false),
        ["brainpoolP384r1"] = (192, true, false),
        ["brainpoolP512r1"] = (256, true, false),
        ["ffdhe2048"] = (112, false, true),
        ["ffdhe3072"] = (128, false, true),
        ["X25519MLKEM768"] = (128, false, true),
    };

    private static readonly HashSet<string> UsualGroups = ["X25519", "P-256", "P-384", "X448", "P-521", "X25519MLKEM768", "ffdhe2048", "ffdhe3072"];

    private static readonly HashSet<string> UsualCurves = new(StringComparer.OrdinalIgnoreCase) { "prime256v1", "secp384r1", "secp521r1" };

    public static IEnumerable<Obstacle> Find(Diagnosis facts)
    {
        if (facts.OpenSsl?.Policy is not { Known: true } policy || OpenSslVersion.Parse(facts.OpenSsl.EffectiveVersion) is not { } version) yield break;
        if (policy.Blocked.Length > 0)
        {
            yield return new(CheckId);
            yield break;
        }

        // Whether what follows is reached at all, nobody can say.
        if (policy.Undecided.Contains("modules") || policy.Undecided.Contains("commands") || policy.Undecided.Contains("providers"))
        {
            yield return new(CheckId, Unknown: true);
            yield break;
        }

        var (any, usual) = Judge(facts, policy, version);
        if (any is not true) yield return new(CheckId, Unknown: any is null);
        else if (usual is not true) yield return new(CheckId, Unknown: usual is null, OfUsual: true);
        // No anchor of XMail's is asked: it fills none in, so that nobody's certificate is accepted.
        if (policy.ClientVerification == "require" && facts.TlsConfig?.ClientAuthentication?.Mode is ClientAuthenticationMode.NotPerformed) yield return new(CheckId);
    }

    private static (bool? Any, bool? Usual) Judge(Diagnosis facts, OpenSslPolicy policy, OpenSslVersion version)
    {
        if (ProtocolRange.Allowed(facts.OpenSsl) is not { } allowed) return (null, null);
        // A server that has no cipher for the highest of its versions does not begin.
        if (allowed.Count > 0 && (allowed[^1] == "TLSv1.3" ? policy.WithoutTls13Ciphers : policy.WithoutOldCiphers)) return (false, false);
        // Without a certificate another check says why.
        var leaf = facts.KeyMaterial?.ServerCertificate?.Chain is [var first, ..] ? first : null;
        var speaks13 = allowed.Contains("TLSv1.3") && Speaks13(policy, leaf, version);
        var new13 = speaks13 ? Tls13(policy, leaf, version) : false;
        var new12 = allowed.Contains("TLSv1.2") ? Tls12(policy, leaf, version) : false;
        var old = allowed.Any(protocol => protocol is "TLSv1" or "TLSv1.1") ? Older(policy, leaf) : false;
        var isUsual = leaf is null || leaf.KeyAlgorithm is not ("EC" or "SM2") || UsualCurves.Contains(leaf.Curve);
        // Usual clients take the highest version that both have, and go no further where that comes to nothing.
        var ofUsual = speaks13 ? new13 : new12;
        if (policy.Groups.Count > 0 && !policy.Groups.Any(UsualGroups.Contains)) ofUsual = false;
        return (Either(Either(new13, new12), old), isUsual ? ofUsual : false);
    }

    // With a key on a curve for which no signature of TLS 1.3 is to be made, OpenSSL does not speak it, and serves by TLS 1.2 who offers both.
    private static bool Speaks13(OpenSslPolicy policy, Certificate? leaf, OpenSslVersion version)
    {
        if (leaf?.KeyAlgorithm is not "EC" || policy.Undecided.Contains("SignatureAlgorithms")) return true;
        return SigningSchemes.OfTls13(leaf, version).Any(scheme => policy.SignatureAlgorithms.Count == 0 || policy.SignatureAlgorithms.Contains(scheme));
    }

    private static bool? Tls13(OpenSslPolicy policy, Certificate? leaf, OpenSslVersion version)
    {
        if (policy.WithoutTls13Ciphers) return false;
        bool? suites = policy.Undecided.Contains("Ciphersuites") ? null : true;
        return Both(suites, Both(CanSign(policy, leaf is null ? null : SigningSchemes.OfTls13(leaf, version)), CanAgree(policy, isTls13: true)));
    }

    private static bool? Tls12(OpenSslPolicy policy, Certificate? leaf, OpenSslVersion version)
    {
        if (policy.WithoutOldCiphers) return false;
        if (leaf?.KeyAlgorithm is "EC" && OpenSslTraits.IsWithoutDeprecatedCurves.IsOf(version) && !UsualCurves.Contains(leaf.Curve) && !leaf.Curve.StartsWith("brainpool", StringComparison.Ordinal))
            return false;
        bool? ciphers = policy.Undecided.Contains("CipherString") ? null : true;
        var canSign = CanSign(policy, leaf is null ? null : SigningSchemes.OfTls12(leaf));
        var canAgree = CanAgree(policy, isTls13: false);
        // Ciphers by which the client encrypts to the key need no group; in 1.1.1 they need no signature either.
        if (leaf?.KeyAlgorithm is "RSA" && canAgree is not true) canAgree = null;
        if (leaf?.KeyAlgorithm is "RSA" && canSign is false && !OpenSslTraits.HasProviders.IsOf(version)) canSign = null;
        return Both(ciphers, Both(canSign, canAgree));
    }

    // Signatures are fixed there: MD5 with SHA-1, or SHA-1.
    private static bool? Older(OpenSslPolicy policy, Certificate? leaf)
    {
        if (policy.WithoutOldCiphers) return false;
        if (leaf is not null && leaf.KeyAlgorithm is not ("RSA" or "EC")) return false;
        return policy.Undecided.Contains("CipherString") || policy.SignatureAlgorithms.Count > 0 || policy.Groups.Count > 0 ? null : true;
    }

    private static bool? CanSign(OpenSslPolicy policy, IEnumerable<string>? schemes)
    {
        if (policy.Undecided.Contains("SignatureAlgorithms")) return schemes?.Any() is false ? false : null;
        var bits = CertificateStrength.BitsOf(policy.SecurityLevel);
        return schemes?.Any(scheme => SigningSchemes.Strength(scheme) >= bits && (policy.SignatureAlgorithms.Count == 0 || policy.SignatureAlgorithms.Contains(scheme))) ?? true;
    }

    private static bool? CanAgree(OpenSslPolicy policy, bool isTls13)
    {
        if (policy.Undecided.Contains("Groups")) return null;
        var bits = CertificateStrength.BitsOf(policy.SecurityLevel);
        return policy.Groups.Count == 0 || policy.Groups.Any(group => Groups.TryGetValue(group, out var known) && known.Strength >= bits && (isTls13 ? known.OfTls13 : known.OfTls12));
    }

    private static bool? Both(bool? one, bool? other) => one is false || other is false ? false : one is null || other is null ? null : true;

    private static bool? Either(bool? one, bool? other) => one is true || other is true ? true : one is null || other is null ? null : false;
}
