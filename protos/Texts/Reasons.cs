namespace XMailFleet.Texts;

/// <summary>Reasons that every check shares. All others are the check's own.</summary>
public static class Reasons
{
    public const string Pass = "pass";
    public const string NotApplicable = "not-applicable";
    public const string Inconclusive = "inconclusive";
}
