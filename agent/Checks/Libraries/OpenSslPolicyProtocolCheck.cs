using XMailFleet.Agent.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Libraries;

/// <summary>Whether openssl.cnf leaves XMail the TLS versions that its clients need.</summary>
internal sealed class OpenSslPolicyProtocolCheck : ICheck
{
    // Oldest first.
    private static readonly string[] Protocols = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    public string Id => "openssl-policy-protocol";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (EffectiveCrypto.Version(facts.OpenSsl) is not { } version || facts.OpenSsl.Policy is not { Known: true } policy)
        {
            yield return Finding.Inconclusive(facts.OpenSsl?.Policy?.ConfigPath ?? "");
            yield break;
        }

        // OpenSSL ignores such a file as a whole: nothing in it limits anything.
        if (policy.Detail.Length > 0) yield return Finding.Warning("file-rejected", policy.ConfigPath).With(("location", policy.Detail));
        // Without limits of its own the policy takes nothing away; what the library lacks is another check's matter.
        else if (policy.ProtocolSource.Length == 0) yield return Finding.Pass(policy.ConfigPath);
        else yield return JudgeLimits(policy, Allowed(policy, version));
    }

    private static Finding JudgeLimits(OpenSslPolicy policy, List<string> allowed)
    {
        var finding = allowed.Count == 0 ? Finding.Error("none-allowed", policy.ConfigPath)
            : allowed[^1] is "TLSv1" or "TLSv1.1" ? Finding.Error("outdated-only", policy.ConfigPath)
            : allowed[0] == "TLSv1.3" ? Finding.Warning("tls-1-3-only", policy.ConfigPath)
            : !allowed.Contains("TLSv1.3") ? Finding.Notice("no-tls-1-3", policy.ConfigPath)
            : Finding.Pass(policy.ConfigPath, "limited");
        return finding.With(
            ("location", policy.ProtocolSource),
            ("allowed", string.Join(", ", allowed)),
            ("min", policy.MinProtocol),
            ("max", policy.MaxProtocol));
    }

    private static List<string> Allowed(OpenSslPolicy policy, OpenSslVersion version)
    {
        var min = Rank(policy.MinProtocol, 0);
        var max = Math.Min(Rank(policy.MaxProtocol, Protocols.Length - 1), version.IsAtLeast(1, 1, 1) ? 3 : 2);
        // From OpenSSL 3.0 on, level 1 and above exclude the versions that sign with MD5 and SHA-1.
        if (version.IsAtLeast(3, 0, 0) && policy.SecurityLevel >= 1) min = Math.Max(min, 2);
        return [.. Protocols.Where((protocol, rank) => rank >= min && rank <= max && !policy.DisabledProtocols.Contains(protocol))];
    }

    // SSLv3 is below them all: as a lowest it limits nothing, as a highest it leaves nothing.
    private static int Rank(string protocol, int absent) =>
        protocol.Length == 0 ? absent : Array.IndexOf(Protocols, protocol);
}
