using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The XMail that runs on Windows, as service or on a console.</summary>
internal sealed class WindowsProcessSource(IWindowsSystem system) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find() =>
        XMailRegistry.Programs(system)
            .SelectMany(Described)
            .OfType<XMailInstallation>();

    // Whoever logs in may start a program of that name; what the service manager has started is the administrators'.
    private IEnumerable<XMailInstallation?> Described(string program)
    {
        var service = system.ServiceProcess(program);
        return system.Processes(program)
            .Where(process => service is null || process.Id == service)
            .Select(process => WindowsServer.Describe(system, program, process));
    }
}
