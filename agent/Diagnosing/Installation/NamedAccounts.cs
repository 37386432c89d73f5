using System.Text;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The users that root's init script, and the program where XMail is by custom, tell of.</summary>
internal static class NamedAccounts
{
    private const int ScriptLimit = 256 << 10;
    private const uint FirstOrdinary = 1000; // login.defs(5), UID_MIN of every distribution today
    private const uint Nobody = 65534;

    // OpenRC and rc.subr(8) start the program as who stands there.
    private static readonly string[] UserVariables = ["command_user", "xmail_user"];

    /// <summary>Numbers of the users; root is none of them.</summary>
    /// <param name="root">Directory that stands for <c>/</c>.</param>
    /// <param name="mailRoot">Mail root that the user of the agent has named; null for none.</param>
    public static IReadOnlySet<uint> Read(string root, string? mailRoot) =>
        InitScriptSource.Scripts.Select(script => Path.Combine(root, script)).Where(File.Exists).SelectMany(script => OfScript(root, script))
            .Concat(Places(root, mailRoot).Select(OwnerOf).OfType<uint>().Where(IsOfAService))
            .ToHashSet();

    /// <summary>
    /// A user for a service: an ordinary one may own a mail root that root never heard of, and what belongs to "nobody" is of whoever
    /// was given no user.
    /// </summary>
    private static bool IsOfAService(uint user) => user is > 0 and < FirstOrdinary and not Nobody;

    private static IEnumerable<uint> OfScript(string root, string script)
    {
        var variables = ShellAssignments.Read(script);
        foreach (var file in InitScriptSource.Defaults.Select(file => Path.Combine(root, file)).Where(File.Exists))
        {
            foreach (var (name, value) in ShellAssignments.Read(file)) variables[name] = value;
        }

        var text = Encoding.UTF8.GetString(InspectedFile.Read(script, ScriptLimit).Content.Span).Replace("\\\n", " ", StringComparison.Ordinal);
        var assigned = UserVariables.Select(name => UnixUser.Find(variables.GetValueOrDefault(name)?.Split(':')[0])?.UserId).OfType<uint>();
        return text.Split('\n').Select(line => line.Trim())
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => LauncherUsers.Of(line, variables))
            .Concat(assigned.Where(user => user != 0));
    }

    private static IEnumerable<string> Places(string root, string? mailRoot)
    {
        var scripts = new InitScriptSource(root).Find().Select(found => found.ProgramPath);
        var customary = DefaultPathSource.Unix.Select(path => ProgramFile.Beside(Path.Combine(root, path.TrimStart('/'))));
        return scripts.Concat(customary).Append(ProgramFile.AtUsualPath()).Append(mailRoot).OfType<string>();
    }

    private static uint? OwnerOf(string path)
    {
        FileInspector.InspectStatus(path, out var status);
        return status?.UserId;
    }
}
