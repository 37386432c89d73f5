using XMailFleet.Agent.Serving;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options of who an agent is, and of its socket.</summary>
internal static class BelongingSettings
{
    private const string SocketOfService = "/run/xmailfleet-agent/agent.sock";
    private const string SocketName = "agent.sock";

    /// <summary>Directory of the agent's identity.</summary>
    public static readonly Setting<string?> StateDir = new("state-dir", ValueForms.Directory, words => words.StateDir, null, words => words.PlaceOfState);

    /// <summary>The socket by which the agent is asked on its own machine.</summary>
    public static readonly Setting<string?> Socket = new("socket", ValueForms.Text("PATH"), words => words.Socket, null, words => words.SocketInDataDir);

    /// <summary>Whose members may ask by it.</summary>
    public static readonly Setting<string?> SocketGroup = new("socket-group", ValueForms.Text("GROUP"), words => words.SocketGroup, null);

    /// <summary>The directory, given or the platform's own.</summary>
    public static string ReadStateDir(OptionReader reader, string? instance = null) =>
        reader.Read(StateDir) ?? DefaultStateDirectory.Find(Environment.GetEnvironmentVariable, instance);

    /// <summary>The socket; null where the name of the state directory is too long for one in it.</summary>
    public static string? ReadSocket(OptionReader reader)
    {
        if (reader.Read(Socket) is { Length: > 0 } given) return Path.GetFullPath(given);
        if (!reader.IsSet(StateDir) && OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) return SocketOfService;
        var path = Path.GetFullPath(Path.Combine(ReadStateDir(reader), SocketName));
        return LocalSocket.Fits(path) ? path : null;
    }
}
