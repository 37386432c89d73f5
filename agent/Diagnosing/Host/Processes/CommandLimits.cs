using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>What a command may use, held by the kernel. Of Linux only; elsewhere its time alone is bounded.</summary>
internal static partial class CommandLimits
{
    private const int NoSuchProcess = 3; // ESRCH

    // Resources of setrlimit(2).
    private const int ProcessorSeconds = 0;
    private const int FileBytes = 1;
    private const int CoreBytes = 4;
    private const int AddressBytes = 9;

    private static readonly (int Resource, ulong Most)[] Limits = [(ProcessorSeconds, 5), (FileBytes, 0), (CoreBytes, 0), (AddressBytes, 512 << 20)];

    /// <summary>Whether the process is held to them, or has ended already.</summary>
    public static bool TrySet(int processId) =>
        !OperatingSystem.IsLinux() || !Environment.Is64BitProcess || Limits.All(limit => TrySet(processId, limit.Resource, limit.Most));

    private static bool TrySet(int processId, int resource, ulong most)
    {
        var limit = new Limit { Soft = most, Hard = most };
        return SetLimit(processId, resource, limit, 0) == 0 || Marshal.GetLastPInvokeError() == NoSuchProcess;
    }

    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    private static partial int SetLimit(int processId, int resource, in Limit limit, nint before);

    // struct rlimit of 64-bit systems.
    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
