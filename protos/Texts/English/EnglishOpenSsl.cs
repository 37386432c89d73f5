namespace XMailFleet.Texts;

internal static class EnglishOpenSsl
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
