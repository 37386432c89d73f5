namespace XMailFleet.Texts;

/// <summary>What is said, by the place where it stands.</summary>
public static partial class Words
{
    public static ITimesWords Times(Language language) => language is Language.Japanese ? new JapaneseTimes() : new EnglishTimes();

    public static IConditionWords Condition(Language language) => language is Language.Japanese ? new JapaneseCondition() : new EnglishCondition();

    public static ICommonReasonWords CommonReason(Language language) => language is Language.Japanese ? new JapaneseCommonReason() : new EnglishCommonReason();

    public static IStandingWords Standing(Language language) => language is Language.Japanese ? new JapaneseStanding() : new EnglishStanding();

    public static IRegressionMarkWords RegressionMark(Language language) => language is Language.Japanese ? new JapaneseRegressionMark() : new EnglishRegressionMark();

    public static IRegressionReportWords RegressionReport(Language language) => language is Language.Japanese ? new JapaneseRegressionReport() : new EnglishRegressionReport();

    public static IFindingsReportWords FindingsReport(Language language) => language is Language.Japanese ? new JapaneseFindingsReport() : new EnglishFindingsReport();

    public static IDiagnosisReportWords DiagnosisReport(Language language) => language is Language.Japanese ? new JapaneseDiagnosisReport() : new EnglishDiagnosisReport();

    public static IDiagnosisFailureWords DiagnosisFailure(Language language) => language is Language.Japanese ? new JapaneseDiagnosisFailure() : new EnglishDiagnosisFailure();

    public static IHostSayingWords HostSaying(Language language) => language is Language.Japanese ? new JapaneseHostSaying() : new EnglishHostSaying();

    public static IAgentAgeWords AgentAge(Language language) => language is Language.Japanese ? new JapaneseAgentAge() : new EnglishAgentAge();
}
