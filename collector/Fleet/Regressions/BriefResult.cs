using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>A result of a check as records and hosts keep it; its snapshot has it whole.</summary>
internal static class BriefResult
{
    // No text names as many.
    private const int ParameterLimit = 50;

    private const int ByteLimit = 16 * 1024;

    /// <summary>A copy that is cut to some kilobytes.</summary>
    public static CheckResult Of(CheckResult whole)
    {
        var brief = new CheckResult
        {
            CheckId = whole.CheckId,
            Status = whole.Status,
            Subject = ValueText.Cut(whole.Subject),
            Reason = ValueText.Cut(whole.Reason),
            Title = ValueText.Cut(whole.Title),
            Message = ValueText.Cut(whole.Message),
            Remedy = ValueText.Cut(whole.Remedy),
            Citation = ValueText.Cut(whole.Citation),
        };
        var length = 0;
        foreach (var (name, value) in whole.Parameters.Take(ParameterLimit))
        {
            var (shortName, shortValue) = (ValueText.Cut(name), ValueText.Cut(value, ValueText.ParameterLimit));
            if ((length += shortName.Length + shortValue.Length) <= ByteLimit) brief.Parameters[shortName] = shortValue;
        }

        return brief;
    }
}
