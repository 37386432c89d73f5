using System.Runtime.InteropServices;

namespace XMailFleet.Agent.Installing;

/// <summary>Windows' <c>SERVICE_STATUS</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ServiceStatus
{
    public const uint Stopped = 1;
    public const uint Running = 4;

    public uint Type;
    public uint State;
    public uint ControlsAccepted;
    public uint ExitCode;
    public uint ServiceExitCode;
    public uint CheckPoint;
    public uint WaitHint;
}
