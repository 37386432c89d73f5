namespace XMailFleet.Texts;

internal sealed class JapaneseRegressionMark : IRegressionMarkWords
{
    public string Flapping(int count) => $"発生と復旧を繰り返し（{Times(count)}）";

    public string Times(int count) => $"{count} 回";

    public string Muted => "メンテナンス中に検出";
}
