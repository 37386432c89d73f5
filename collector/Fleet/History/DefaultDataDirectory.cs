namespace XMailFleet.Fleet.History;

/// <summary>The platform's place for state that must outlive a restart.</summary>
internal static class DefaultDataDirectory
{
    private const string Name = "xmailfleet";

    /// <summary>
    /// What systemd gives the unit (STATE_DIRECTORY), else %ProgramData% on Windows, /var/lib for root, and
    /// XDG_STATE_HOME or ~/.local/state for everybody else.
    /// </summary>
    public static string Find(Func<string, string?> environment)
    {
        // A unit with several state directories gets them joined by colons; the first is the unit's own.
        if (environment("STATE_DIRECTORY") is { Length: > 0 } given) return given.Split(':')[0];
        if (OperatingSystem.IsWindows())
            return Path.Combine(Folder(Environment.SpecialFolder.CommonApplicationData), "XMailFleet");
        if (Environment.IsPrivilegedProcess) return Path.Combine("/var/lib", Name);
        return environment("XDG_STATE_HOME") is { Length: > 0 } home && Path.IsPathRooted(home)
            ? Path.Combine(home, Name)
            : Path.Combine(Folder(Environment.SpecialFolder.UserProfile), ".local", "state", Name);
    }

    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);
}
