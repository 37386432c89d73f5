namespace XMailFleet.Texts;

internal sealed class EnglishCondition : IConditionWords
{
    public string Errors(int count) => Plural.Of(count, "error", "errors");

    public string Warnings(int count) => Plural.Of(count, "warning", "warnings");

    public string Both(string errors, string warnings) => $"{errors}, {warnings}";

    public string Verdict(string verdict, string standing) => $"{verdict}, {standing}";
}
