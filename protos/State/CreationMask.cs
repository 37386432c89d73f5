namespace XMailFleet.State;

/// <summary>What new files of this process never allow.</summary>
internal static class CreationMask
{
    // Octal 077.
    private const uint Others = 0x3f;

    /// <summary>From now on nobody else may read or write what this process makes, whichever library makes it.</summary>
    public static void KeepOthersOut()
    {
        if (OperatingSystem.IsLinux()) _ = LinuxCalls.SetMask(Others);
    }
}
