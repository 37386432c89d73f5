namespace XMailFleet.Texts;

internal static class EnglishKeyMaterial
{
    public static readonly Dictionary<string, CheckText> Texts =
        new Dictionary<string, CheckText>[]
        {
            EnglishKeyFiles.Texts,
            EnglishCertificates.Texts,
            EnglishKeyCare.Texts,
            EnglishAnchors.Texts,
        }
        .SelectMany(part => part)
        .ToDictionary(text => text.Key, text => text.Value);
}
