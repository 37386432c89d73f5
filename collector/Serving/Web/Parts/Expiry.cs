namespace XMailFleet.Collector.Serving.Web.Parts;

/// <summary>How soon is soon, where days to expiry are shown.</summary>
internal static class Expiry
{
    /// <summary>A month: an admin has still time to renew by hand.</summary>
    private const int SoonDays = 30;

    /// <summary>A week: an automatic renewal, which starts at a third of the lifetime, has failed for long.</summary>
    private const int VerySoonDays = 7;

    public static Tone ToneOf(int days) => days switch
    {
        < VerySoonDays => Tone.Bad,
        < SoonDays => Tone.Warning,
        _ => Tone.Good,
    };

    /// <summary>CSS class, or null where there is nothing to stress.</summary>
    public static string? ClassOf(int days) => ToneOf(days) switch
    {
        Tone.Bad => "strong-bad",
        Tone.Warning => "strong-warning",
        _ => null,
    };
}
