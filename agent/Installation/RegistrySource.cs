using XMailFleet.Agent.Windows;

namespace XMailFleet.Agent.Installation;

/// <summary>The registry of Windows, which tells what XMail starts with next.</summary>
internal sealed class RegistrySource(IWindowsSystem system) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find() =>
        XMailRegistry.Programs(system).Select(program => WindowsServer.Describe(system, program)).OfType<XMailInstallation>();
}
