using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether another than root and XMail's own user can put another program in XMail's place: at the next start he is XMail.</summary>
internal sealed class ServerProgramCheck : ICheck
{
    public string Id => "server-program";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.ServerProcess is not { State: ServerState.Running } process) return [Finding.NotApplicable()];
        if (process.Detail.Split(", ").Contains("exe")) return [Finding.Inconclusive(process.ProgramPath)];
        return [process.UntrustedProgram is { } program ? Judge(program, process.User) : Finding.Pass(process.ProgramPath)];
    }

    private static Finding Judge(UntrustedCommand program, string user)
    {
        var finding = program.Reason switch
        {
            UntrustedReason.Owner or UntrustedReason.OwnUser => Finding.Warning("owned-by-other", program.Path),
            UntrustedReason.WritableByAll => Finding.Warning("writable-by-all", program.Path),
            // Distributions give /usr/local to a group of administrators.
            UntrustedReason.WritableByGroup => Finding.Notice("writable-by-group", program.Path),
            _ => Finding.Inconclusive(program.Path),
        };
        return finding.With(
            ("component", program.Component), ("owner", program.Owner), ("group", program.Group), ("mode", program.Mode), ("user", user));
    }
}
