namespace XMailFleet.Agent.Serving;

/// <summary>The platform's place for what an agent must not forget.</summary>
public static class DefaultStateDirectory
{
    private const string Name = "xmailfleet-agent";

    /// <summary>
    /// What systemd gives the unit (STATE_DIRECTORY), else %ProgramData% on Windows, /var/lib for root, and XDG_STATE_HOME or ~/.local/state for
    /// everybody else.
    /// </summary>
    /// <param name="environment">Gives a variable.</param>
    /// <param name="instance">Which of several agents of this host; null for the only one.</param>
    public static string Find(Func<string, string?> environment, string? instance = null)
    {
        var name = instance is null ? Name : $"{Name}-{instance}";
        if (environment("STATE_DIRECTORY") is { Length: > 0 } given) return given.Split(':')[0];
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), instance is null ? "XMailFleet Agent" : $"XMailFleet Agent {instance}");
        if (Environment.IsPrivilegedProcess) return Path.Combine("/var/lib", name);
        // A home that this user may not enter is one all the same, and told of; none at all would have it in whatever directory somebody stands in.
        return environment("XDG_STATE_HOME") is { Length: > 0 } home && Path.IsPathRooted(home)
            ? Path.Combine(home, name)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".local", "state", name);
    }
}
