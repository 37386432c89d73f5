namespace XMailFleet.Texts;

internal static class EnglishConfiguration
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
