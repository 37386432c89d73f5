using Microsoft.AspNetCore.Http.Features;

namespace XMailFleet.Collector.Web;

/// <summary>What a person says of a regression by the form of its page.</summary>
/// <param name="Act">What follows from it: <see cref="Acknowledge"/> or <see cref="Accept"/>.</param>
/// <param name="Author">Who says it.</param>
/// <param name="Note">What else there is to say.</param>
internal sealed record RegressionWord(string Act, string Author, string Note)
{
    public const string Acknowledge = "acknowledge";
    public const string Accept = "accept";

    // Room for an author and a note at their longest, in whatever script.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 8, ValueLengthLimit = 32 * 1024 };

    /// <exception cref="BadQueryException">It is not what the form sends.</exception>
    public static async Task<RegressionWord> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var act = "";
        if (request.HasFormContentType)
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(ct);
            act = form["act"].ToString();
            if (act is Acknowledge or Accept) return new RegressionWord(act, form["author"].ToString().Trim(), form["note"].ToString().Trim());
        }

        throw new BadQueryException("act", $"{Acknowledge}, {Accept}");
    }
}
