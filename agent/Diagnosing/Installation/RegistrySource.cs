using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The registry of Windows, which tells what XMail starts with next.</summary>
internal sealed class RegistrySource(IWindowsSystem system) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find() =>
        XMailRegistry.Programs(system).Select(program => WindowsServer.Describe(system, program)).OfType<XMailInstallation>();
}
