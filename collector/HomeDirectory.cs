namespace XMailFleet.Collector;

/// <summary>
/// The home directory of a user who has none: no HOME, and no entry among the accounts. .NET takes / for it, but where it looks for certificates that
/// are not to be believed: there it gives up, and with it each connection by TLS.
/// </summary>
internal static class HomeDirectory
{
    private const string Variable = "HOME";
    private const string Root = "/";

    /// <summary>Names it; to be called before anything is asked of .NET's TLS.</summary>
    public static void Ensure()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }) return;
        if (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify) is "" or Root)
            Environment.SetEnvironmentVariable(Variable, Root);
    }
}
