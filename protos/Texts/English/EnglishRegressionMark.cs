namespace XMailFleet.Texts;

internal sealed class EnglishRegressionMark : IRegressionMarkWords
{
    public string Flapping(int count) => $"flapping, {Times(count)}";

    public string Times(int count) => Plural.Of(count, "time", "times");

    public string Muted => "in maintenance";
}
