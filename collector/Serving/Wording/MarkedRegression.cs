using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Wording;

/// <summary>A regression as it is shown to people: words of a host are marked as its own.</summary>
internal static class MarkedRegression
{
    /// <summary>The regression, or a marked copy where its texts are a host's.</summary>
    public static Regression Of(Regression regression, Language language)
    {
        if (!regression.SaidByHost) return regression;
        var marked = regression.Clone();
        marked.Summary = HostSaying.Mark(regression.Summary, true, language);
        marked.Message = HostSaying.Mark(regression.Message, true, language);
        marked.Remedy = HostSaying.MarkToDo(regression.Remedy, true, language);
        return marked;
    }
}
