namespace XMailFleet.Texts;

internal static class JapaneseKeyMaterial
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
    };
}
