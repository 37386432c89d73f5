namespace XMailFleet.Texts;

internal sealed class JapaneseCommonReason : ICommonReasonWords
{
    public string NotApplicable => "この構成では該当しません。";

    public string Inconclusive => "判定に必要な情報を取得できませんでした。";
}
