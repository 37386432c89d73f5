namespace XMailFleet.Texts;

internal static class Japanese
{
    public static readonly Dictionary<string, CheckText> Checks =
        new Dictionary<string, CheckText>[]
        {
            JapaneseOpenSsl.Texts,
            JapaneseKeyMaterial.Texts,
            JapaneseConfiguration.Texts,
            JapaneseLive.Texts,
        }
        .SelectMany(area => area)
        .ToDictionary(text => text.Key, text => text.Value);
}
