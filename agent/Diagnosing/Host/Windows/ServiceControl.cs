using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>Asks the service control manager, by the three calls of it that the agent needs.</summary>
[SupportedOSPlatform("windows")]
internal static partial class ServiceControl
{
    private const uint ConnectToManager = 0x1; // SC_MANAGER_CONNECT
    private const uint QueryStatus = 0x4; // SERVICE_QUERY_STATUS
    private const uint Stopped = 1; // SERVICE_STOPPED

    // SERVICE_STATUS_PROCESS: nine numbers of 32 bits.
    [StructLayout(LayoutKind.Sequential)]
    private struct ServiceStatus
    {
        public uint Type;
        public uint State;
        public uint ControlsAccepted;
        public uint ExitCode;
        public uint ServiceExitCode;
        public uint CheckPoint;
        public uint WaitHint;
        public uint ProcessId;
        public uint Flags;
    }

    /// <summary>The service's process; null where there is no such service, it is stopped, or it may not be asked.</summary>
    public static int? RunningProcess(string name)
    {
        var manager = OpenManager(null, null, ConnectToManager);
        if (manager == 0) return null;
        var service = OpenService(manager, name, QueryStatus);
        try
        {
            return service != 0
                && QueryServiceStatus(service, 0, out var status, (uint)Marshal.SizeOf<ServiceStatus>(), out _)
                && status.State != Stopped
                && status.ProcessId != 0 ? (int)status.ProcessId : null;
        }
        finally
        {
            if (service != 0) CloseHandle(service);
            CloseHandle(manager);
        }
    }

    [LibraryImport("advapi32", EntryPoint = "OpenSCManagerW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial nint OpenManager(string? machine, string? database, uint access);

    [LibraryImport("advapi32", EntryPoint = "OpenServiceW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial nint OpenService(nint manager, string name, uint access);

    [LibraryImport("advapi32", EntryPoint = "QueryServiceStatusEx")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool QueryServiceStatus(nint service, int level, out ServiceStatus status, uint size, out uint needed);

    [LibraryImport("advapi32", EntryPoint = "CloseServiceHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);
}
