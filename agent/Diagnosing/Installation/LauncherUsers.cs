using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The users to whom root's own script or unit hands what it starts.</summary>
internal static class LauncherUsers
{
    private static readonly char[] Separators = [' ', '\t', '"', '\'', ';', '(', ')', '&', '|'];

    private static readonly string[] Launchers =
        ["start-stop-daemon", "daemon", "runuser", "su", "sudo", "setpriv", "chpst", "setuidgid", "s6-setuidgid"];

    // What stands before the user: an option, or the launcher itself.
    private static readonly string[] Heralds = ["-c", "--chuid", "-u", "--user", "--reuid", "-", "-l", "su", "setuidgid", "s6-setuidgid"];
    private static readonly string[] JoinedHeralds = ["--chuid=", "--user=", "--reuid=", "-u=", "-c="];

    /// <summary>
    /// Numbers of the users in one command line: "start-stop-daemon --start --chuid $RUNAS:mail --exec /usr/sbin/XMail". Root is none of
    /// them. <paramref name="variables"/> are what the script has assigned.
    /// </summary>
    public static IEnumerable<uint> Of(string line, Dictionary<string, string> variables)
    {
        var words = ShellAssignments.Expand(line, variables).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var start = Array.FindIndex(words, word => Launchers.Contains(Path.GetFileName(word)));
        if (start < 0) return [];
        // su has its user anywhere: su -s /bin/sh xmail -c "…"
        var anywhere = Path.GetFileName(words[start]) is "su" or "runuser";
        return words.Skip(start + 1)
            .Select((word, index) => Candidate(word, words[start + index], anywhere))
            .OfType<string>()
            .Select(name => UnixUser.Find(name)?.UserId)
            .OfType<uint>()
            .Where(user => user != 0);
    }

    private static string? Candidate(string word, string before, bool anywhere)
    {
        var joined = Array.Find(JoinedHeralds, herald => word.StartsWith(herald, StringComparison.Ordinal));
        if (joined is not null) return UserOf(word[joined.Length..]);
        return Heralds.Contains(Path.GetFileName(before)) || (anywhere && (char.IsAsciiLetter(word[0]) || word[0] == '_')) ? UserOf(word) : null;
    }

    // "user:group"
    private static string UserOf(string text) => text.Split(':')[0];
}
