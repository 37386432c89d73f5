namespace XMailFleet.Texts;

/// <summary>What the programs say, apart from the code that says it: an area at a time, in each language.</summary>
public static partial class Words
{
    public static ISiteWords Site(Language language) =>
        language is Language.Japanese ? new JapaneseSite() : new EnglishSite();

    public static IPageErrorWords PageError(Language language) =>
        language is Language.Japanese ? new JapanesePageError() : new EnglishPageError();

    public static ISignInWords SignIn(Language language) =>
        language is Language.Japanese ? new JapaneseSignIn() : new EnglishSignIn();

    public static IFleetPageWords FleetPage(Language language) =>
        language is Language.Japanese ? new JapaneseFleetPage() : new EnglishFleetPage();

    public static IFleetGlanceWords FleetGlance(Language language) =>
        language is Language.Japanese ? new JapaneseFleetGlance() : new EnglishFleetGlance();

    public static IHostPageWords HostPage(Language language) =>
        language is Language.Japanese ? new JapaneseHostPage() : new EnglishHostPage();

    public static ISnapshotWords Snapshot(Language language) =>
        language is Language.Japanese ? new JapaneseSnapshot() : new EnglishSnapshot();

    public static IComparisonWords Comparison(Language language) =>
        language is Language.Japanese ? new JapaneseComparison() : new EnglishComparison();

    public static IRegressionListWords RegressionList(Language language) =>
        language is Language.Japanese ? new JapaneseRegressionList() : new EnglishRegressionList();

    public static IRegressionPageWords RegressionPage(Language language) =>
        language is Language.Japanese ? new JapaneseRegressionPage() : new EnglishRegressionPage();

    public static IRegressionFormWords RegressionForm(Language language) =>
        language is Language.Japanese ? new JapaneseRegressionForm() : new EnglishRegressionForm();

    public static IReportDocumentWords ReportDocument(Language language) =>
        language is Language.Japanese ? new JapaneseReportDocument() : new EnglishReportDocument();

    public static IFindingsPageWords FindingsPage(Language language) =>
        language is Language.Japanese ? new JapaneseFindingsPage() : new EnglishFindingsPage();

    public static IMaintenancePageWords MaintenancePage(Language language) =>
        language is Language.Japanese ? new JapaneseMaintenancePage() : new EnglishMaintenancePage();

    public static IDiagnosisViewWords DiagnosisView(Language language) =>
        language is Language.Japanese ? new JapaneseDiagnosisView() : new EnglishDiagnosisView();

    public static IOpenSslSectionWords OpenSslSection(Language language) =>
        language is Language.Japanese ? new JapaneseOpenSslSection() : new EnglishOpenSslSection();

    public static IKeyMaterialSectionWords KeyMaterialSection(Language language) =>
        language is Language.Japanese ? new JapaneseKeyMaterialSection() : new EnglishKeyMaterialSection();

    public static IConfigurationSectionWords ConfigurationSection(Language language) =>
        language is Language.Japanese ? new JapaneseConfigurationSection() : new EnglishConfigurationSection();

    public static IProbesSectionWords ProbesSection(Language language) =>
        language is Language.Japanese ? new JapaneseProbesSection() : new EnglishProbesSection();
}
