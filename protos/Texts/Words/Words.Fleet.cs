namespace XMailFleet.Texts;

public static partial class Words
{
    public static IHistoryWords History(Language language) => language is Language.Japanese ? new JapaneseHistory() : new EnglishHistory();

    public static IStateWords State(Language language) => language is Language.Japanese ? new JapaneseState() : new EnglishState();

    public static IRequestWords Request(Language language) => language is Language.Japanese ? new JapaneseRequest() : new EnglishRequest();

    public static ISealingWords Sealing(Language language) => language is Language.Japanese ? new JapaneseSealing() : new EnglishSealing();
    public static IUserWords User(Language language) => language is Language.Japanese ? new JapaneseUser() : new EnglishUser();
}
