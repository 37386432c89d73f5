using System.Globalization;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>State directories of the agents that tests start: one that starts again at the same place is the same.</summary>
internal static class AgentState
{
    private static readonly string Root = MakeRoot();

    /// <summary>The directory of the agent on a port.</summary>
    public static string Of(int port)
    {
        var path = Path.Combine(Root, port.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static string MakeRoot()
    {
        var root = Directory.CreateTempSubdirectory("xmf-").FullName;
        // Agents of other users have theirs in it.
        File.SetUnixFileMode(root, (UnixFileMode)0b111_101_101);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }
}
