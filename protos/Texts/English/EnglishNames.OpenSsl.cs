using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class EnglishNames
{
    public string? Of(CommandState state) => state switch
    {
        CommandState.Unspecified => "not looked at",
        CommandState.Runs => "runs",
        CommandState.NotFound => "not found",
        CommandState.NotExecutable => "cannot be started",
        CommandState.TimedOut => "gave no answer in time",
        CommandState.Failed => "failed",
        CommandState.Unsafe => "not run: other users may replace it",
        CommandState.NotRun => "not run",
        _ => null,
    };

    public string? Of(UntrustedReason reason) => reason switch
    {
        UntrustedReason.Unspecified => "not looked at",
        UntrustedReason.Owner => "belongs to another user than root",
        UntrustedReason.OwnUser => "belongs to the agent's user",
        UntrustedReason.WritableByAll => "writable by every user",
        UntrustedReason.WritableByGroup => "writable by its group",
        UntrustedReason.AccessList => "writable by ordinary users",
        UntrustedReason.Mount => "mounted nosuid",
        UntrustedReason.Unknown => "who can change it cannot be told",
        _ => null,
    };

    public string? Of(LibraryKind kind) => kind switch
    {
        LibraryKind.Unspecified => "unspecified",
        LibraryKind.Ssl => "libssl",
        LibraryKind.Crypto => "libcrypto",
        _ => null,
    };

    public string? Of(ServerState state) => state switch
    {
        ServerState.Unspecified => "cannot be told",
        ServerState.Running => "running",
        ServerState.NotRunning => "not running",
        _ => null,
    };

    public string? Of(Disbelief disbelief) => disbelief switch
    {
        Disbelief.Unspecified => "unspecified",
        Disbelief.OtherUser => "runs as another user",
        Disbelief.OtherProgram => "runs another program",
        Disbelief.Unproven => "not proven",
        _ => null,
    };
}
