using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Wording;

/// <summary>Puts into words what stands against a host now, whenever it began.</summary>
internal static class StandingWords
{
    /// <summary>The worst of it: one sentence.</summary>
    public static string Worst(V1.Host host, Language language) => host switch
    {
        { WorstResult: { } worst } => RegressionTexts.Summarise(worst, language) is { Length: > 0 } summary
            ? HostSaying.Mark(summary, !RegressionTexts.Knows(worst), language) : RegressionTexts.Title(worst.CheckId, language),
        { Reachability: Reachability.Unreachable } => Words.Standing(language).AgentSilent,
        _ => Names.Explain(host.Verdict, language),
    };

    /// <summary>How bad the worst of it is. What is told by no check is no less than a warning.</summary>
    public static CheckStatus StatusOf(V1.Host host) =>
        host.WorstResult?.Status ?? (HostCondition.Of(host).Level is ConditionLevel.Failing && host.Reachability is not Reachability.Unreachable
            ? CheckStatus.Error : CheckStatus.Warning);

    /// <summary>"unreachable · Full function, 1 error".</summary>
    public static string State(V1.Host host, Language language) =>
        (host.Reachability is Reachability.Unreachable ? $"{Names.Of(host.Reachability, language)} · " : "")
        + ConditionWords.Of(HostCondition.Of(host), language);

    /// <summary>"Standing problems: 3 hosts, 1 of them failing".</summary>
    public static string Heading(IReadOnlyCollection<V1.Host> hosts, Language language) =>
        Words.Standing(language).Hosts(hosts.Count, hosts.Count(host => HostCondition.Of(host).Level is ConditionLevel.Failing));

    /// <summary>What a list of regressions without any says, where problems stand all the same.</summary>
    public static string NothingWorse(Language language) => Words.Standing(language).NoneWorse;
}
