using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the running XMail is the one that is installed.</summary>
internal sealed class ServerBinaryReplacedCheck : ICheck
{
    public string Id => "server-binary-replaced";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.ServerProcess is not { State: ServerState.Running } process) yield return Finding.NotApplicable();
        else if (process.ProgramReplaced) yield return Finding.Warning("replaced", process.ProgramPath);
        else if (process.Detail.Split(", ").Contains("exe")) yield return Finding.Inconclusive(process.ProgramPath);
        else yield return Finding.Pass(process.ProgramPath);
    }
}
