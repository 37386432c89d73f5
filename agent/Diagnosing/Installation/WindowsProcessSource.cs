using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The XMail that runs on Windows, as service or on a console.</summary>
internal sealed class WindowsProcessSource(IWindowsSystem system) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find() =>
        XMailRegistry.Programs(system)
            .SelectMany(program => system.Processes(program).Select(process => WindowsServer.Describe(system, program, process)))
            .OfType<XMailInstallation>();
}
