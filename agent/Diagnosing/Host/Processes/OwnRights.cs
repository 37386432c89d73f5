using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>The rights of this process, and what it gives up of them.</summary>
internal static partial class OwnRights
{
    private const int SetNoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS
    private const int Ambient = 47; // PR_CAP_AMBIENT
    private const nuint ClearAllAmbient = 4; // PR_CAP_AMBIENT_CLEAR_ALL

    /// <summary>Whether this process is root.</summary>
    public static bool IsRoot => !OperatingSystem.IsWindows() && EffectiveUser == 0;

    /// <summary>Whom the kernel takes this process for. Of Unix only.</summary>
    public static uint EffectiveUser => GetEffectiveUser();

    /// <summary>
    /// Keeps what this process starts from having rights that it was not given: no set-user-id program adds any, and capabilities do not
    /// pass on. To be called first of all: threads that are there already keep what they have.
    /// </summary>
    public static void KeepToOneself()
    {
        if (!OperatingSystem.IsLinux()) return;
        // Kernels that know neither grant neither.
        _ = Control(SetNoNewPrivileges, 1, 0, 0, 0);
        _ = Control(Ambient, ClearAllAmbient, 0, 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}
