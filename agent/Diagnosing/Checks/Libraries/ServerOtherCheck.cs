using XMailFleet.V1;
using static XMailFleet.Diagnosing.Checks.Format;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether another XMail runs on this host that no agent looks at: one agent diagnoses one mail root.</summary>
internal sealed class ServerOtherCheck : ICheck
{
    public string Id => "server-other";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.ServerProcess is not { State: not ServerState.Unspecified } process) return [Finding.Inconclusive()];
        return process.OtherServers.Count == 0 ? [Finding.Pass()] : process.OtherServers.GroupBy(other => other.MailRoot).Select(Judge);
    }

    // Two of the same mail root are one finding: what a finding is about is told once.
    private static Finding Judge(IGrouping<string, OtherServer> others)
    {
        var watchedBy = others.Select(other => other.WatchedBy).FirstOrDefault(path => path.Length > 0, "");
        var finding = watchedBy.Length > 0 ? Finding.Pass(others.Key, "watched") : Finding.Notice("unwatched", others.Key);
        return finding.With(
            ("processId", string.Join(", ", others.Select(other => Number(other.ProcessId)))),
            ("user", string.Join(", ", others.Select(other => other.User).Distinct())),
            ("configuration", watchedBy));
    }
}
