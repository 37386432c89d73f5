using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the loader finds the OpenSSL libraries that XMail's program is linked to. Without them it does not start.</summary>
internal sealed class OpenSslLibrariesCheck : ICheck
{
    public string Id => "openssl-libraries";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.OpenSsl is not { Requirement: { } requirement } openSsl) yield return Finding.Inconclusive();
        else if (requirement.Architecture.Length == 0) yield return JudgeWithoutProgram(openSsl);
        else if (requirement.StaticallyLinked) yield return Finding.Pass(requirement.ProgramPath, "built-in").With(("version", openSsl.EffectiveVersion));
        else if (requirement.Needed.Count == 0) yield return Finding.Notice("not-linked", requirement.ProgramPath);
        else if (requirement.Unsatisfied.Count == 0) yield return Finding.Pass(requirement.ProgramPath).With(("names", string.Join(", ", requirement.Needed)));
        else yield return JudgeUnsatisfied(facts, requirement);
    }

    private static Finding JudgeWithoutProgram(OpenSsl openSsl) => openSsl.Libraries.Count > 0
        ? Finding.Pass(reason: "program-unknown").With(("paths", string.Join(", ", openSsl.Libraries.Select(library => library.Path))))
        : Finding.Warning("none-found");

    // A server that runs has found its libraries when it started, wherever that was.
    private static Finding JudgeUnsatisfied(Diagnosis facts, LibraryRequirement requirement)
    {
        var finding = facts.ServerProcess?.State is ServerState.Running
            ? Finding.Warning("unsatisfied-at-restart", requirement.ProgramPath)
            : Finding.Error("unsatisfied", requirement.ProgramPath);
        return finding.With(("names", string.Join(", ", requirement.Unsatisfied)), ("architecture", requirement.Architecture));
    }
}
