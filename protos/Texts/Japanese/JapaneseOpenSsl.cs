namespace XMailFleet.Texts;

internal static class JapaneseOpenSsl
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
