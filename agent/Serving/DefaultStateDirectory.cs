namespace XMailFleet.Agent.Serving;

/// <summary>The platform's place for what an agent must not forget.</summary>
public static class DefaultStateDirectory
{
    private const string Name = "xmailfleet-agent";

    /// <summary>
    /// What systemd gives the unit (STATE_DIRECTORY), else %ProgramData% on Windows, /var/lib for root, and XDG_STATE_HOME or ~/.local/state for
    /// everybody else.
    /// </summary>
    public static string Find(Func<string, string?> environment)
    {
        if (environment("STATE_DIRECTORY") is { Length: > 0 } given) return given.Split(':')[0];
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "XMailFleet Agent");
        if (Environment.IsPrivilegedProcess) return Path.Combine("/var/lib", Name);
        return environment("XDG_STATE_HOME") is { Length: > 0 } home && Path.IsPathRooted(home)
            ? Path.Combine(home, Name)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", Name);
    }
}
