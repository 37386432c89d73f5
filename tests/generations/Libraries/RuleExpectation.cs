using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>What the agent expects by its rules of an XMail that is linked with a generation's libraries.</summary>
internal static class RuleExpectation
{
    private static readonly FactCollector Collector = new(new QuietHost(), TimeProvider.System, mayRun: false);

    /// <summary>What stands in the way of every handshake; nothing but the files and OpenSSL bears on it here.</summary>
    public static async Task<IReadOnlyList<Obstacle>> OfAsync(string root, string program, IReadOnlyDictionary<string, string> environment)
    {
        var installation = new XMailInstallation
        {
            MailRoot = root,
            MailRootSource = InstallationSource.ServiceUnit,
            ArgumentsSource = InstallationSource.ServiceUnit,
            ProgramPath = program,
            Environment = environment,
        };
        return ExpectationJudge.Obstacles(await Collector.CollectAsync(installation, HostNetwork.Instance, CancellationToken.None));
    }
}
