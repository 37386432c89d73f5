using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>Takes the texts out of a diagnosis that is stored, and puts them in again in the language asked for.</summary>
internal static class DiagnosisTexts
{
    /// <summary>A copy without the texts that can be rendered again. Those of a newer agent's checks are kept.</summary>
    public static Diagnosis Strip(Diagnosis diagnosis)
    {
        var stripped = diagnosis.Clone();
        foreach (var result in stripped.CheckResults) Empty(result);
        return stripped;
    }

    /// <inheritdoc cref="Strip(Diagnosis)"/>
    public static CheckResult Strip(CheckResult result)
    {
        var stripped = result.Clone();
        Empty(stripped);
        return stripped;
    }

    /// <summary>Fills in the texts.</summary>
    public static void Render(Diagnosis diagnosis, Language language)
    {
        foreach (var result in diagnosis.CheckResults) CheckTexts.Render(result, language);
    }

    private static void Empty(CheckResult result)
    {
        // Whose words they are is told anew whenever they are read; what the agent says of that counts for nothing.
        result.ClearSaidByHost();
        if (CheckTexts.Knows(result.CheckId, result.Reason)) result.Title = result.Message = result.Remedy = result.Citation = "";
    }
}
