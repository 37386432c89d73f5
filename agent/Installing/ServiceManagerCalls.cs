using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace XMailFleet.Agent.Installing;

/// <summary>The calls of the service control manager by which a service is made and unmade. Source: winsvc.h.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class ServiceManagerCalls
{
    public const uint Connect = 0x1; // SC_MANAGER_CONNECT
    public const uint Create = 0x2; // SC_MANAGER_CREATE_SERVICE
    public const uint AllRights = 0xf01ff; // SERVICE_ALL_ACCESS

    public const uint OwnProcess = 0x10; // SERVICE_WIN32_OWN_PROCESS
    public const uint AutomaticStart = 2; // SERVICE_AUTO_START
    public const uint ReportedError = 1; // SERVICE_ERROR_NORMAL

    public const int Description = 1; // SERVICE_CONFIG_DESCRIPTION
    public const int FailureActions = 2; // SERVICE_CONFIG_FAILURE_ACTIONS
    public const int FailureActionsFlag = 4; // SERVICE_CONFIG_FAILURE_ACTIONS_FLAG
    public const int RequiredPrivileges = 6; // SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO
    public const int Restart = 1; // SC_ACTION_RESTART

    public const uint StopControl = 1; // SERVICE_CONTROL_STOP

    public const int AccessDenied = 5; // ERROR_ACCESS_DENIED
    public const int AlreadyRunning = 1056; // ERROR_SERVICE_ALREADY_RUNNING
    public const int NoSuchService = 1060; // ERROR_SERVICE_DOES_NOT_EXIST
    public const int NotActive = 1062; // ERROR_SERVICE_NOT_ACTIVE
    public const int AlreadyThere = 1073; // ERROR_SERVICE_EXISTS

    [LibraryImport("advapi32", EntryPoint = "OpenSCManagerW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    public static partial nint OpenManager(string? machine, string? database, uint access);

    [LibraryImport("advapi32", EntryPoint = "CreateServiceW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    public static partial nint CreateService(
        nint manager, string name, string displayName, uint access, uint type, uint start, uint error, string commandLine, string? group, nint tag,
        string? dependencies, string? account, string? password);

    [LibraryImport("advapi32", EntryPoint = "ChangeServiceConfigW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ChangeService(
        nint service, uint type, uint start, uint error, string commandLine, string? group, nint tag, string? dependencies, string? account, string? password,
        string displayName);

    [LibraryImport("advapi32", EntryPoint = "ChangeServiceConfig2W", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ChangeDetail(nint service, int level, void* value);

    [LibraryImport("advapi32", EntryPoint = "OpenServiceW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    public static partial nint OpenService(nint manager, string name, uint access);

    [LibraryImport("advapi32", EntryPoint = "StartServiceW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool StartService(nint service, uint count, nint arguments);

    [LibraryImport("advapi32", EntryPoint = "ControlService", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Control(nint service, uint control, out ServiceStatus status);

    [LibraryImport("advapi32", EntryPoint = "QueryServiceStatus", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool QueryStatus(nint service, out ServiceStatus status);

    [LibraryImport("advapi32", EntryPoint = "DeleteService", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DeleteService(nint service);

    [LibraryImport("advapi32", EntryPoint = "CloseServiceHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Close(nint handle);
}
