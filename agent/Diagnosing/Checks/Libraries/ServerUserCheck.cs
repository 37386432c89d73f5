using XMailFleet.V1;
using static XMailFleet.Diagnosing.Checks.Format;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>
/// Whether what is named XMail is run by who may be XMail. A process of anybody else is told, since its user may have reasons, and is
/// looked at no further.
/// </summary>
internal sealed class ServerUserCheck : ICheck
{
    public string Id => "server-user";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.ServerProcess is not { } process) return [Finding.Inconclusive()];
        // Without a user (Windows) there is nothing to expect.
        Finding[] own = process is { State: ServerState.Running, User.Length: > 0 } ? [Finding.Pass(process.User).With(("processId", Number(process.ProcessId)))] : [];
        var claims = process.UnbelievedProcesses.Select(claim => Judge(claim, string.Join(", ", process.ExpectedUsers)));
        return [.. own.Concat(claims).DefaultIfEmpty(Finding.NotApplicable())];
    }

    private static Finding Judge(UnbelievedProcess claim, string expected)
    {
        var finding = claim.Disbelief switch
        {
            Disbelief.OtherUser => Finding.Warning("other-user", claim.User),
            Disbelief.OtherProgram => Finding.Notice("other-program", claim.User),
            _ => Finding.Inconclusive(claim.User, "unproven"),
        };
        return finding.With(
            ("processId", Number(claim.ProcessId)), ("userId", Number(claim.UserId)), ("count", Number(claim.Count)), ("expected", expected));
    }
}
