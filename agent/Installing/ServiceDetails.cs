using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Calls = XMailFleet.Agent.Installing.ServiceManagerCalls;

namespace XMailFleet.Agent.Installing;

/// <summary>What a service is beside its command line: what it says of itself, what follows a failure, and which rights of its account it keeps.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class ServiceDetails
{
    // The only one that a program without rights has: to pass through directories.
    private const string Privileges = "SeChangeNotifyPrivilege\0";

    /// <summary>False, and the last error of the platform, where Windows refuses.</summary>
    public static bool TrySet(nint service, string description)
    {
        fixed (char* text = description, privileges = Privileges)
        {
            var (textAt, privilegesAt) = ((nint)text, (nint)privileges);
            // The first failure may be of a host that is still beginning; later ones are not to fill its log.
            var actions = stackalloc int[] { Calls.Restart, 5_000, Calls.Restart, 30_000, Calls.Restart, 300_000 };
            var failure = new Failures { ResetSeconds = 86_400, Count = 3, Actions = (nint)actions };
            var alsoErrors = 1;
            if (!Calls.ChangeDetail(service, Calls.Description, &textAt) || !Calls.ChangeDetail(service, Calls.FailureActions, &failure)) return false;
            // Older systems have neither, and are none the worse: that it begins again where it ends by itself with an error, and fewer rights.
            _ = Calls.ChangeDetail(service, Calls.FailureActionsFlag, &alsoErrors);
            _ = Calls.ChangeDetail(service, Calls.RequiredPrivileges, &privilegesAt);
            return true;
        }
    }

    // SERVICE_FAILURE_ACTIONS; each action is its kind and the milliseconds before it.
    [StructLayout(LayoutKind.Sequential)]
    private struct Failures
    {
        public uint ResetSeconds;
        public nint RebootMessage;
        public nint Command;
        public uint Count;
        public nint Actions;
    }
}
