using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether XMail's OpenSSL is so old that it lacks the TLS versions that clients speak today.</summary>
internal sealed class OpenSslLegacyCheck : ICheck
{
    public string Id => "openssl-legacy";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (EffectiveCrypto.Version(facts.OpenSsl) is not { } version)
        {
            yield return Finding.Inconclusive(reason: "version-unknown");
            yield break;
        }

        // TLS 1.1 and 1.2 came with 1.0.1, TLS 1.3 with 1.1.1 (OpenSSL's CHANGES).
        var finding = !version.IsAtLeast(1, 0, 1) ? Finding.Error("tls-1-0-at-most")
            : !version.IsAtLeast(1, 1, 1) ? Finding.Notice("no-tls-1-3")
            : Finding.Pass();
        yield return finding.With(
            ("version", version.ToString()),
            ("path", EffectiveCrypto.Library(facts.OpenSsl)?.Path ?? facts.OpenSsl.Requirement?.ProgramPath ?? ""));
    }
}
