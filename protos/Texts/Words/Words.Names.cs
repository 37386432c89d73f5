namespace XMailFleet.Texts;

public static partial class Words
{
    private static readonly EnglishNames NamesInEnglish = new();
    private static readonly JapaneseNames NamesInJapanese = new();

    internal static INames Names(Language language) => language is Language.Japanese ? NamesInJapanese : NamesInEnglish;
}
