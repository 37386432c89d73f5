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
            ? summary : RegressionTexts.Title(worst.CheckId, language),
        { Reachability: Reachability.Unreachable } => language.Say("The agent does not answer.", "エージェントが応答していません。"),
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
    public static string Heading(IReadOnlyCollection<V1.Host> hosts, Language language)
    {
        var failing = hosts.Count(host => HostCondition.Of(host).Level is ConditionLevel.Failing);
        return language.Say(
            $"Standing problems: {hosts.Count} host{(hosts.Count == 1 ? "" : "s")}{(failing == 0 ? "" : $", {failing} of them failing")}",
            $"現在の問題：{hosts.Count} ホスト{(failing == 0 ? "" : $"（うち障害 {failing} ホスト）")}");
    }

    /// <summary>What a list of regressions without any says, where problems stand all the same.</summary>
    public static string NothingWorse(Language language) => language.Say(
        "Nothing has got worse in this time, but not all is well.", "この期間に新しい異常は記録されていませんが、未解決の問題があります。");
}
