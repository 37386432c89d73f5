using XMailFleet.Diagnosing.Expectations;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether openssl.cnf leaves XMail the TLS versions that its clients need.</summary>
internal sealed class OpenSslPolicyProtocolCheck : ICheck
{
    public string Id => "openssl-policy-protocol";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.OpenSsl?.Policy?.UnreadFile is { } unread)
        {
            yield return unread.State is FileState.Barred ? BarredFile.Judge(unread) : Finding.Inconclusive(unread.Path, "oversized").With(("path", unread.Path));
            yield break;
        }

        if (ProtocolRange.Allowed(facts.OpenSsl) is not { } allowed)
        {
            yield return Finding.Inconclusive(facts.OpenSsl?.Policy?.ConfigPath ?? "");
            yield break;
        }

        var policy = facts.OpenSsl!.Policy;

        // OpenSSL ignores such a file as a whole: nothing in it limits anything.
        if (policy.Detail.Length > 0) yield return Finding.Warning("file-rejected", policy.ConfigPath).With(("location", policy.Detail));
        else if (policy.Blocked == "providers" || (allowed.Count == 0 && ProtocolRange.HasNoCiphers(policy)))
            yield return Finding.Error("no-default-provider", policy.ConfigPath)
                .With(("location", policy.ProviderSource), ("providers", string.Join(", ", policy.ActiveProviders)));
        else if (policy.Blocked.Length > 0) yield return Finding.Error(policy.Blocked, policy.ConfigPath).With(("location", policy.BlockedSource));
        else if (SessionOutlook.Find(facts).FirstOrDefault() is { } obstacle && allowed.Count > 0 && allowed.Any(protocol => protocol is "TLSv1.2" or "TLSv1.3"))
            yield return JudgeSessions(policy, obstacle);
        // Without limits of its own the policy takes nothing away; what the library lacks is another check's matter.
        else if (policy.ProtocolSource.Length == 0) yield return Finding.Pass(policy.ConfigPath);
        else yield return JudgeLimits(policy, allowed);
    }

    private static Finding JudgeSessions(OpenSslPolicy policy, Obstacle obstacle) =>
        obstacle.Unknown ? Finding.Inconclusive(policy.ConfigPath, "undecided").With(("path", policy.ConfigPath))
        : policy.ClientVerification == "require" ? Finding.Error("clients-required", policy.ConfigPath)
        : obstacle.OfUsual ? Finding.Pass(policy.ConfigPath)
        : Finding.Error("no-session", policy.ConfigPath);

    private static Finding JudgeLimits(OpenSslPolicy policy, IReadOnlyList<string> allowed)
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
}
