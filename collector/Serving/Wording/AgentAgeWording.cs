using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Wording;

/// <summary>Puts into words that an agent is older than its collector.</summary>
internal static class AgentAgeWording
{
    /// <summary>What it cannot judge, and what to do.</summary>
    public static string Explain(V1.Host host, Language language)
    {
        var words = Words.AgentAge(language);
        var unjudged = host.UnjudgedCheckIds.Select(id => Visible.Of(CheckTexts.Find(id, language)?.Title ?? id)).ToList();
        return unjudged.Count == 0 ? words.JudgesAll(NumberOf(host)) : words.CannotJudge(NumberOf(host), unjudged);
    }

    /// <summary>Version, and whether that is an older one: as a list has it.</summary>
    public static string Brief(V1.Host host, Language language) =>
        host.AgentOutdated ? Words.AgentAge(language).Older(NumberOf(host), host.UnjudgedCheckIds.Count) : Visible.Of(NumberOf(host));

    /// <summary>Without commit and runtime, which follow it.</summary>
    private static string NumberOf(V1.Host host) => Visible.Of(host.AgentVersion.Split(' ', '+')[0]);
}
