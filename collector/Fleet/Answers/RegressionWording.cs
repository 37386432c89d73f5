using System.Globalization;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Puts a stored regression into words.</summary>
internal static class RegressionWording
{
    /// <summary>The regression with its texts in <paramref name="language"/>, as of <paramref name="now"/>.</summary>
    public static Regression Render(StoredRegression stored, Language language, DateTimeOffset now)
    {
        var evidence = stored.Evidence.Clone();
        var regression = stored.Regression.Clone();
        regression.Etag = Telling.Etag(stored);
        CountDown(evidence, regression.RecoverTime?.ToDateTimeOffset() ?? now);
        RegressionTexts.Render(evidence, language);
        regression.Message = evidence.Message.Length > 0 ? evidence.Message : RegressionTexts.Title(regression.RuleId, language);
        regression.Summary = RegressionTexts.Summarise(evidence, language) is { Length: > 0 } summary ? summary : regression.Message;
        regression.Remedy = evidence.Remedy;
        regression.SaidByHost = evidence.SaidByHost;
        // The poll that ends it may be a minute away.
        if (regression.Acknowledgement?.ExpireTime?.ToDateTimeOffset() <= now && regression.State is RegressionState.Open)
            regression.Acknowledgement = null;
        return regression;
    }

    // What the check said of the time left was true when it said so.
    private static void CountDown(CheckResult evidence, DateTimeOffset at)
    {
        var parameters = evidence.Parameters;
        if (!parameters.ContainsKey("days_left") || !DateTimeOffset.TryParse(
                parameters.TryGetValue("not_after", out var end) ? end : "", CultureInfo.InvariantCulture, out var notAfter))
            return;
        var left = notAfter > at ? notAfter - at : TimeSpan.Zero;
        parameters["days_left"] = ((int)left.TotalDays).ToString(CultureInfo.InvariantCulture);
        parameters["hours_left"] = ((int)left.TotalHours).ToString(CultureInfo.InvariantCulture);
    }
}
