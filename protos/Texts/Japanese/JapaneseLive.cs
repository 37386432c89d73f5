namespace XMailFleet.Texts;

internal static class JapaneseLive
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
