using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Calls = XMailFleet.Agent.Installing.ServiceManagerCalls;

namespace XMailFleet.Agent.Installing;

/// <summary>A service of this Windows, held open. Whatever is refused is a <see cref="Win32Exception"/>.</summary>
[SupportedOSPlatform("windows")]
internal sealed class InstalledService : IDisposable
{
    private const int Polls = 300;
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromMilliseconds(200);

    private readonly nint _manager;
    private readonly nint _service;

    private InstalledService(nint manager, nint service) => (_manager, _service) = (manager, service);

    /// <summary>Makes it, or makes one that is there anew as it shall be: begun with the system, and again some time after it has failed.</summary>
    public static InstalledService Install(string name, string displayName, string description, string commandLine)
    {
        var manager = Checked(Calls.OpenManager(null, null, Calls.Connect | Calls.Create));
        var account = ServiceAccount.NameOf(name);
        var service = Calls.CreateService(
            manager, name, displayName, Calls.AllRights, Calls.OwnProcess, Calls.AutomaticStart, Calls.ReportedError, commandLine, null, 0, null, account, null);
        var error = Marshal.GetLastPInvokeError();
        if (service != 0) return new InstalledService(manager, service).Describe(description);
        service = error == Calls.AlreadyThere ? Calls.OpenService(manager, name, Calls.AllRights) : 0;
        if (service == 0)
        {
            Calls.Close(manager);
            throw new Win32Exception(error);
        }

        var installed = new InstalledService(manager, service);
        Check(Calls.ChangeService(service, Calls.OwnProcess, Calls.AutomaticStart, Calls.ReportedError, commandLine, null, 0, null, account, null, displayName));
        return installed.Describe(description);
    }

    /// <summary>Null where there is none of that name.</summary>
    public static InstalledService? Find(string name)
    {
        var manager = Checked(Calls.OpenManager(null, null, Calls.Connect));
        var service = Calls.OpenService(manager, name, Calls.AllRights);
        var error = Marshal.GetLastPInvokeError();
        if (service != 0) return new InstalledService(manager, service);
        Calls.Close(manager);
        return error == Calls.NoSuchService ? null : throw new Win32Exception(error);
    }

    /// <summary>Returns once it runs.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        if (!Calls.StartService(_service, 0, 0) && Marshal.GetLastPInvokeError() is not Calls.AlreadyRunning and var error) throw new Win32Exception(error);
        var status = await WaitAsync(status => status.State is ServiceStatus.Running or ServiceStatus.Stopped, ct);
        if (status.State != ServiceStatus.Running) throw new Win32Exception(status.ExitCode != 0 ? (int)status.ExitCode : Calls.NotActive);
    }

    /// <summary>Returns once it has ended, also where it did not run.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        if (!Calls.Control(_service, Calls.StopControl, out _) && Marshal.GetLastPInvokeError() is not Calls.NotActive and var error) throw new Win32Exception(error);
        await WaitAsync(status => status.State == ServiceStatus.Stopped, ct);
    }

    /// <summary>Takes it out of the list of services.</summary>
    public void Delete() => Check(Calls.DeleteService(_service));

    public void Dispose()
    {
        Calls.Close(_service);
        Calls.Close(_manager);
    }

    private InstalledService Describe(string description)
    {
        Check(ServiceDetails.TrySet(_service, description));
        return this;
    }

    private async Task<ServiceStatus> WaitAsync(Func<ServiceStatus, bool> isReached, CancellationToken ct)
    {
        for (var poll = 0; poll < Polls; poll++, await Task.Delay(BetweenPolls, ct))
        {
            Check(Calls.QueryStatus(_service, out var status));
            if (isReached(status)) return status;
        }

        throw new TimeoutException();
    }

    private static nint Checked(nint handle) => handle != 0 ? handle : throw new Win32Exception(Marshal.GetLastPInvokeError());

    private static void Check(bool succeeded)
    {
        if (!succeeded) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}
