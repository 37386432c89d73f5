namespace XMailFleet.Texts;

internal sealed class EnglishCommonReason : ICommonReasonWords
{
    public string NotApplicable => "Does not apply to this configuration.";

    public string Inconclusive => "The facts needed to judge this could not be had.";
}
