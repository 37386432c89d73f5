using XMailFleet.Collector.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Fleet;

/// <summary>Puts a stored regression into words.</summary>
internal static class RegressionWording
{
    /// <summary>The regression with its texts in <paramref name="language"/>.</summary>
    public static Regression Render(StoredRegression stored, Language language)
    {
        var evidence = stored.Evidence.Clone();
        RegressionTexts.Render(evidence, language);
        var regression = stored.Regression.Clone();
        regression.Summary = evidence.Message.Length > 0 ? evidence.Message : RegressionTexts.Title(regression.RuleId, language);
        regression.Remedy = evidence.Remedy;
        return regression;
    }
}
