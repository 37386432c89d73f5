using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>What is found where an ordinary user's process names its mail root.</summary>
internal sealed class NamedSource(string mailRoot) : IInstallationSource
{
    public static UnixUser Author { get; } = new(65534, new HashSet<uint> { 65534 });

    public IEnumerable<XMailInstallation> Find() =>
    [
        new XMailInstallation
        {
            MailRoot = mailRoot,
            MailRootSource = InstallationSource.Process,
            Authors = Placer.Of(Author),
            Environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = mailRoot },
        },
    ];
}
