using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the `openssl` command can be used. XMail itself does not need it; whoever renews certificates does.</summary>
internal sealed class OpenSslCommandCheck : ICheck
{
    public string Id => "openssl-command";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var command = facts.OpenSsl?.Command ?? new OpenSslCommand();
        var finding = command.State switch
        {
            CommandState.Runs => Finding.Pass(command.Path),
            CommandState.NotFound => Finding.Notice("missing"),
            CommandState.NotExecutable => Finding.Warning("not-executable", command.Path),
            CommandState.TimedOut => Finding.Warning("timed-out", command.Path),
            CommandState.Failed => Finding.Warning("failed", command.Path),
            CommandState.Unsafe => Finding.Warning("unsafe", command.Path),
            _ => Finding.Inconclusive(),
        };
        yield return finding.With(("version", command.Version), ("detail", command.Detail));
    }
}
