namespace XMailFleet.Texts;

internal static class EnglishLive
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
