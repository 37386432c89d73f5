namespace XMailFleet.Texts;

internal sealed class JapaneseCondition : IConditionWords
{
    public string Errors(int count) => $"エラー {count} 件";

    public string Warnings(int count) => $"警告 {count} 件";

    public string Both(string errors, string warnings) => $"{errors}、{warnings}";

    public string Verdict(string verdict, string standing) => $"{verdict}（{standing}）";
}
