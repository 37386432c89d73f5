namespace XMailFleet.Texts;

/// <summary>The words of the command line, for both programs.</summary>
public static partial class Words
{
    private static readonly (EnglishOptions English, JapaneseOptions Japanese) OptionWords = (new(), new());
    private static readonly (EnglishValues English, JapaneseValues Japanese) ValueWords = (new(), new());
    private static readonly (EnglishWrongCalls English, JapaneseWrongCalls Japanese) WrongCallWords = (new(), new());
    private static readonly (EnglishCommands English, JapaneseCommands Japanese) CommandWords = (new(), new());
    private static readonly (EnglishHelp English, JapaneseHelp Japanese) HelpWords = (new(), new());
    private static readonly (EnglishStartFailures English, JapaneseStartFailures Japanese) StartFailureWords = (new(), new());
    private static readonly (EnglishHistoryCommands English, JapaneseHistoryCommands Japanese) HistoryCommandWords = (new(), new());
    private static readonly (EnglishRestore English, JapaneseRestore Japanese) RestoreWords = (new(), new());
    private static readonly (EnglishQuickstart English, JapaneseQuickstart Japanese) QuickstartWords = (new(), new());
    private static readonly (EnglishOwnNames English, JapaneseOwnNames Japanese) OwnNameWords = (new(), new());
    private static readonly (EnglishEnroll English, JapaneseEnroll Japanese) EnrollWords = (new(), new());
    private static readonly (EnglishWindowsService English, JapaneseWindowsService Japanese) WindowsServiceWords = (new(), new());
    private static readonly (EnglishAccess English, JapaneseAccess Japanese) AccessWords = (new(), new());
    private static readonly (EnglishUserCommand English, JapaneseUserCommand Japanese) UserCommandWords = (new(), new());
    private static readonly (EnglishHostCommand English, JapaneseHostCommand Japanese) HostCommandWords = (new(), new());
    private static readonly (EnglishListing English, JapaneseListing Japanese) ListingWords = (new(), new());
    private static readonly (EnglishManPage English, JapaneseManPage Japanese) ManPageWords = (new(), new());
    private static readonly (EnglishConfigurationFile English, JapaneseConfigurationFile Japanese) ConfigurationFileWords = (new(), new());
    private static readonly (EnglishDoctor English, JapaneseDoctor Japanese) DoctorWords = (new(), new());
    private static readonly (EnglishCalling English, JapaneseCalling Japanese) CallingWords = (new(), new());

    public static IOptionWords Options(Language language) => language is Language.Japanese ? OptionWords.Japanese : OptionWords.English;

    public static IValueWords Values(Language language) => language is Language.Japanese ? ValueWords.Japanese : ValueWords.English;

    public static IWrongCallWords WrongCalls(Language language) => language is Language.Japanese ? WrongCallWords.Japanese : WrongCallWords.English;

    public static ICommandWords Commands(Language language) => language is Language.Japanese ? CommandWords.Japanese : CommandWords.English;

    public static IHelpWords Help(Language language) => language is Language.Japanese ? HelpWords.Japanese : HelpWords.English;

    public static IStartFailureWords StartFailures(Language language) =>
        language is Language.Japanese ? StartFailureWords.Japanese : StartFailureWords.English;

    public static IHistoryCommandWords HistoryCommands(Language language) =>
        language is Language.Japanese ? HistoryCommandWords.Japanese : HistoryCommandWords.English;

    public static IWindowsServiceWords WindowsService(Language language) =>
        language is Language.Japanese ? WindowsServiceWords.Japanese : WindowsServiceWords.English;

    public static IRestoreWords Restore(Language language) => language is Language.Japanese ? RestoreWords.Japanese : RestoreWords.English;

    public static IOwnNameWords OwnNames(Language language) => language is Language.Japanese ? OwnNameWords.Japanese : OwnNameWords.English;

    public static IQuickstartWords Quickstart(Language language) => language is Language.Japanese ? QuickstartWords.Japanese : QuickstartWords.English;

    public static IEnrollWords Enroll(Language language) => language is Language.Japanese ? EnrollWords.Japanese : EnrollWords.English;

    public static IAccessWords Access(Language language) => language is Language.Japanese ? AccessWords.Japanese : AccessWords.English;

    public static ICallingWords Calling(Language language) => language is Language.Japanese ? CallingWords.Japanese : CallingWords.English;

    public static IListingWords Listing(Language language) => language is Language.Japanese ? ListingWords.Japanese : ListingWords.English;

    public static IHostCommandWords HostCommands(Language language) => language is Language.Japanese ? HostCommandWords.Japanese : HostCommandWords.English;

    public static IUserCommandWords UserCommands(Language language) => language is Language.Japanese ? UserCommandWords.Japanese : UserCommandWords.English;

    public static IManPageWords ManPage(Language language) => language is Language.Japanese ? ManPageWords.Japanese : ManPageWords.English;

    public static IConfigurationFileWords ConfigurationFile(Language language) =>
        language is Language.Japanese ? ConfigurationFileWords.Japanese : ConfigurationFileWords.English;

    public static IDoctorWords Doctor(Language language) => language is Language.Japanese ? DoctorWords.Japanese : DoctorWords.English;
}
