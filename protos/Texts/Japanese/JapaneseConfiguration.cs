namespace XMailFleet.Texts;

internal static class JapaneseConfiguration
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
