using System.Runtime.InteropServices;

namespace XMailFleet.State;

/// <summary>The memory of this process, which holds keys, and tokens of whoever called it last.</summary>
internal static partial class OwnMemory
{
    private const int SetDumpable = 4; // PR_SET_DUMPABLE

    /// <summary>Keeps it from core dumps, whatever the system's limits are, and from other processes of the same user.</summary>
    public static void Hide()
    {
        if (OperatingSystem.IsLinux()) _ = Control(SetDumpable, 0, 0, 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
