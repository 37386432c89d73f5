using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.V1;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>What the agent expects of an XMail that is linked with a generation's libraries.</summary>
internal static class RuleExpectation
{
    private static readonly FactCollector Collector = new(new QuietHost(), TimeProvider.System, mayRun: false);

    /// <summary>What stands in the way of every handshake; nothing but the files and OpenSSL bears on it here.</summary>
    public static async Task<IReadOnlyList<Obstacle>> OfAsync(string root, string program, IReadOnlyDictionary<string, string> environment) =>
        ExpectationJudge.Obstacles(await Collector.CollectAsync(Installation(root, program, environment), HostNetwork.Instance, CancellationToken.None));

    /// <summary>The same by a rehearsal, and how that went.</summary>
    public static async Task<(IReadOnlyList<Obstacle> Obstacles, Rehearsal Rehearsal)> RehearsedAsync(
        IStage stage, string root, string program, IReadOnlyDictionary<string, string> environment)
    {
        var collector = new FactCollector(new QuietHost(), TimeProvider.System, mayRun: false, new Rehearser(stage, TimeProvider.System));
        var facts = await collector.CollectAsync(Installation(root, program, environment), HostNetwork.Instance, CancellationToken.None);
        return (ExpectationJudge.Obstacles(facts), facts.Rehearsal);
    }

    private static XMailInstallation Installation(string root, string program, IReadOnlyDictionary<string, string> environment) =>
        new()
        {
            MailRoot = root,
            MailRootSource = InstallationSource.ServiceUnit,
            ArgumentsSource = InstallationSource.ServiceUnit,
            ProgramPath = program,
            Environment = environment,
        };
}
