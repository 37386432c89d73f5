namespace XMailFleet.Texts;

internal static class JapaneseKeyMaterial
{
    public static readonly Dictionary<string, CheckText> Texts =
        new Dictionary<string, CheckText>[]
        {
            JapaneseKeyFiles.Texts,
            JapaneseCertificates.Texts,
            JapaneseKeyCare.Texts,
            JapaneseAnchors.Texts,
        }
        .SelectMany(part => part)
        .ToDictionary(text => text.Key, text => text.Value);
}
