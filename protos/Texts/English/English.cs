namespace XMailFleet.Texts;

internal static class English
{
    public static readonly Dictionary<string, CheckText> Checks =
        new Dictionary<string, CheckText>[]
        {
            EnglishOpenSsl.Texts,
            EnglishKeyMaterial.Texts,
            EnglishConfiguration.Texts,
            EnglishLive.Texts,
        }
        .SelectMany(area => area)
        .ToDictionary(text => text.Key, text => text.Value);
}
