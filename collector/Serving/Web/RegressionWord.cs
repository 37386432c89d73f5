using System.Globalization;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>What a person says of a regression by the form of its page.</summary>
/// <param name="Act">What follows from it: <see cref="Acknowledge"/> or <see cref="Accept"/>.</param>
/// <param name="Note">What else there is to say.</param>
/// <param name="Days">Of an acknowledgement: how many days it holds; null until the regression is over.</param>
/// <param name="Etag">What the page showed. Empty where the form does not say.</param>
internal sealed record RegressionWord(string Act, string Note, int? Days, string Etag)
{
    public const string Acknowledge = "acknowledge";
    public const string Accept = "accept";

    /// <summary>What the form lets people choose among.</summary>
    public static readonly IReadOnlyList<int> Spans = [1, 3, 7, 30];

    /// <exception cref="BadQueryException">It is not what the form sends.</exception>
    public static async Task<RegressionWord> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await SmallForm.ReadAsync(request, ct);
        if (form["act"].ToString() is (Acknowledge or Accept) and var act)
            return new RegressionWord(act, form["note"].ToString().Trim(), DaysOf(form["days"].ToString()), form["etag"].ToString());
        throw new BadQueryException("act", $"{Acknowledge}, {Accept}");
    }

    private static int? DaysOf(string text)
    {
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Spans.Contains(days)) return days;
        throw new BadQueryException("days", string.Join(", ", Spans));
    }
}
