namespace XMailFleet.Texts;

internal static class EnglishKeyMaterial
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
