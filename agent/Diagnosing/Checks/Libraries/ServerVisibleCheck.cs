using XMailFleet.V1;
using static XMailFleet.Diagnosing.Checks.Format;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the agent may see what the running XMail was started with and has loaded.</summary>
internal sealed class ServerVisibleCheck : ICheck
{
    // Names below /proc/PID that an agent without rights to another user's process is refused, and /proc itself.
    private static readonly string[] OfProc = ["environ", "exe", "maps", "processes"];

    public string Id => "server-visible";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.ServerProcess is not { } process) return [Finding.Inconclusive()];
        var unseen = process.Detail.Split(", ").Intersect(OfProc).ToList();
        if (unseen.Count == 0) return [process.State is ServerState.Running ? Finding.Pass(process.ProgramPath) : Finding.NotApplicable()];
        var reason = process.AgentUnit.Length > 0 ? "hidden-from-service" : "hidden";
        return [Finding.Notice(reason).With(("processId", Number(process.ProcessId)), ("unseen", string.Join(", ", unseen)))];
    }
}
