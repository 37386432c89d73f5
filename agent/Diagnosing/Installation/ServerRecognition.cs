using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>
/// Tells whether a process is XMail. First who runs it, by what he cannot choose (<see cref="ServerAccounts"/>); only of a process that
/// is believed program, arguments and environment are used.
/// </summary>
internal sealed class ServerRecognition(ServerAccounts accounts)
{
    // Fields of proc(5)'s stat, counted from the process state.
    private const int StateField = 0;
    private const int ParentField = 1;

    // S_ISUID, S_ISGID
    private const int SetIdBits = 0b110_000_000_000;

    public ServerLook Look(ProcessDirectory process)
    {
        // A kernel thread has none, and a host has many.
        if (process.ReadName() is not { Length: > 0 }) return new ServerLook.Unsettled();
        var before = ProcessMark.Read(process);
        var look = Recognize(process);
        // A program that its user has just exchanged for one of root's was read partly as the one, partly as the other.
        return look is ServerLook.Server && ProcessMark.Read(process) != before ? new ServerLook.Unsettled() : look;
    }

    private ServerLook Recognize(ProcessDirectory process)
    {
        if (process.ReadName() is not { Length: > 0 } name) return new ServerLook.Unsettled();
        var program = process.ReadProgram();
        var saysSo = ServerName.Is(name) || (program is { } file && ServerName.Is(file.Path));
        if (process.ReadStat() is not { Length: > ParentField } stat || stat[StateField] is "Z" or "X") return new ServerLook.Unsettled();
        if (ProcessUsers.Read(process) is not { } users) return new ServerLook.Unsettled();
        var disbelief = accounts.Judge(process, users, program is not null);
        if (disbelief is not Disbelief.Unspecified) return Disbelieve(process, saysSo, stat, users, disbelief);
        if (process.ReadArguments() is not { Length: > 0 } arguments) return new ServerLook.Unsettled();
        if (!saysSo && !HasMailRoot(process, arguments)) return new ServerLook.Stranger();
        if (program is { } seen && !IsServerProgram(process, seen.Path)) return Disbelieve(process, saysSo, stat, users, Disbelief.OtherProgram);
        return new ServerLook.Server(Describe(process, arguments, program, stat, users.Real));
    }

    // Of what nobody believes no more is read than its name.
    private static ServerLook Disbelieve(ProcessDirectory process, bool saysSo, string[] stat, ProcessUsers users, Disbelief disbelief) =>
        saysSo ? new ServerLook.Claim(new ServerClaim(process.ProcessId, ParentOf(stat), users.Real, disbelief)) : new ServerLook.Stranger();

    // argv[0] is whatever the one who starts a program likes, sudo's too.
    private static bool IsServerProgram(ProcessDirectory process, string path) =>
        !HasSetId(process) && (ServerName.Is(path) || ProgramSignature.Matches(process.PathOf("exe"), process.ReadLink("exe") ?? ""));

    private static bool HasSetId(ProcessDirectory process)
    {
        FileInspector.InspectStatus(process.PathOf("exe"), out var status);
        return (status?.Mode & SetIdBits) is > 0;
    }

    // Only a process that was given a mail root is worth a look into its program file.
    private static bool HasMailRoot(ProcessDirectory process, string[] arguments) =>
        Array.Exists(arguments, argument => argument.StartsWith("-Ms", StringComparison.Ordinal))
        || process.ReadEnvironment()?.ContainsKey("MAIL_ROOT") == true;

    private static RunningServer Describe(
        ProcessDirectory process, string[] arguments, (string Path, bool Deleted)? program, string[] stat, uint user)
    {
        var environment = process.ReadEnvironment();
        return new RunningServer
        {
            ProcessId = process.ProcessId,
            ParentProcessId = ParentOf(stat),
            UserId = user,
            ProgramPath = program?.Path ?? (Path.IsPathRooted(arguments[0]) ? arguments[0] : ""),
            ProgramDeleted = program?.Deleted ?? false,
            Arguments = arguments,
            Environment = environment ?? [],
            EnvironmentReadable = environment is not null,
            WorkingDirectory = process.ReadLink("cwd") ?? "",
            Rights = ProcessRights.Read(process),
        };
    }

    private static int ParentOf(string[] stat) => int.TryParse(stat[ParentField], CultureInfo.InvariantCulture, out var parent) ? parent : 0;
}
