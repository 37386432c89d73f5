using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Hostile;

/// <summary>Tells the diagnoser of the case at hand, as a running process would: with arguments and environment.</summary>
internal sealed class CaseSource : IInstallationSource
{
    public HostileCase? Case { get; set; }

    public IEnumerable<XMailInstallation> Find() =>
    [
        new XMailInstallation
        {
            MailRoot = Case!.Directory,
            MailRootSource = InstallationSource.Process,
            Arguments = CommandLineSplitter.Split(Case.Arguments),
            ArgumentsSource = InstallationSource.Process,
            ProgramPath = Case.Program,
            Environment = Case.Environment,
        },
    ];
}
