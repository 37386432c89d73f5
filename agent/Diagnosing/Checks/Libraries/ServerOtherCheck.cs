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
        return process.OtherServers.Count == 0 ? [Finding.Pass()] : process.OtherServers.Select(Judge);
    }

    private static Finding Judge(OtherServer other)
    {
        var finding = other.WatchedBy.Length > 0 ? Finding.Pass(other.MailRoot, "watched") : Finding.Notice("unwatched", other.MailRoot);
        return finding.With(("processId", Number(other.ProcessId)), ("user", other.User), ("configuration", other.WatchedBy));
    }
}
