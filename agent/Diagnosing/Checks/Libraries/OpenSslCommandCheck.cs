using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>
/// Whether the `openssl` command can be used, and whether every other of that name is root's. XMail itself does not need
/// it; whoever renews certificates does.
/// </summary>
internal sealed class OpenSslCommandCheck : ICheck
{
    public string Id => "openssl-command";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var command = facts.OpenSsl?.Command ?? new OpenSslCommand();
        // The path of an unsafe one is that of the first untrusted: one finding tells of it.
        if (command is not { State: CommandState.Unsafe, UntrustedCommands.Count: > 0 }) yield return JudgeCommand(command);
        foreach (var untrusted in command.UntrustedCommands) yield return JudgeUntrusted(untrusted, facts);
    }

    private static Finding JudgeCommand(OpenSslCommand command)
    {
        var finding = command.State switch
        {
            CommandState.Runs => Finding.Pass(command.Path),
            CommandState.NotRun when command.Version.Length > 0 => Finding.Pass(command.Path),
            CommandState.NotRun => Finding.Inconclusive(command.Path, "not-run"),
            CommandState.NotFound => Finding.Notice("missing"),
            CommandState.NotExecutable => Finding.Warning("not-executable", command.Path),
            CommandState.TimedOut => Finding.Warning("timed-out", command.Path),
            CommandState.Failed => Finding.Warning("failed", command.Path),
            CommandState.Unsafe => Finding.Warning("unsafe", command.Path),
            _ => Finding.Inconclusive(),
        };
        return finding.With(("version", command.Version), ("detail", command.Detail));
    }

    private static Finding JudgeUntrusted(UntrustedCommand command, Diagnosis facts)
    {
        var finding = command.Reason switch
        {
            UntrustedReason.Owner => Finding.Warning("owned-by-other", command.Path),
            UntrustedReason.WritableByAll => Finding.Warning("writable-by-all", command.Path),
            UntrustedReason.WritableByGroup => Finding.Warning("writable-by-group", command.Path),
            UntrustedReason.AccessList => Finding.Warning("writable-by-users", command.Path),
            // One's own command in one's own PATH endangers nobody; beside XMail it waits for root.
            UntrustedReason.OwnUser when !IsBesideXMail(command.Path, facts) => Finding.Notice("owned-by-agent", command.Path),
            UntrustedReason.OwnUser => Finding.Warning("owned-by-other", command.Path),
            // Careful administrators mount so what is root's alone.
            UntrustedReason.Mount => Finding.Notice("on-untrusted-mount", command.Path),
            _ => Finding.Inconclusive(command.Path, "owner-unknown"),
        };
        return finding.With(
            ("component", command.Component), ("owner", command.Owner), ("group", command.Group), ("mode", command.Mode),
            ("names", string.Join(", ", command.WritableBy)));
    }

    private static bool IsBesideXMail(string path, Diagnosis facts)
    {
        var directory = Path.GetDirectoryName(path);
        var root = facts.TlsConfig?.MailRoot ?? "";
        return directory == Path.TrimEndingDirectorySeparator(root)
            || directory == Path.Combine(root, "bin")
            || directory == Path.GetDirectoryName(facts.OpenSsl.Requirement?.ProgramPath ?? "");
    }
}
