using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Reporting;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Tests.Diagnosing.Reporting;

public sealed class TextReportTests
{
    private const string Good = "\e[32m";
    private const string Bad = "\e[1;31m";
    private const string Doubtful = "\e[33m";

    [Theory]
    [InlineData(-400, -240, Language.English, $"{Bad}Full function, 1 error\e[0m")]
    [InlineData(-400, -240, Language.Japanese, $"{Bad}フル機能（エラー 1 件）\e[0m")]
    [InlineData(-80, 10, Language.English, $"{Doubtful}Full function, 1 warning\e[0m")]
    [InlineData(-1, 300, Language.English, $"{Good}Full function\e[0m")]
    public async Task Headline_OfADiagnosis_HasTheColourAndTheWordsOfWhatStands(int fromDays, int toDays, Language language, string headline)
    {
        using var root = MailRoot.Full(fromDays, toDays);
        Assert.Contains($"\n{headline}  ", await ReportAsync(root, language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "expired on ")]
    [InlineData(Language.Japanese, " に期限切れ")]
    public async Task CertificateRow_Expired_IsMarkedBadAndSaysSo(Language language, string words)
    {
        using var root = MailRoot.Full(-400, -240);
        var report = await ReportAsync(root, language);
        Assert.Contains($"{Bad}✗\e[0m server.cert ", report, StringComparison.Ordinal);
        Assert.Contains(words, report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "(1 day), 1 in the chain")]
    [InlineData(3, "(2 days), 1 in the chain")]
    public async Task CertificateRows_Counts_AreSaidAsEnglishCounts(int toDays, string days)
    {
        using var root = MailRoot.Full(-10, toDays);
        var report = await ReportAsync(root, Language.English);
        Assert.Contains(days, report, StringComparison.Ordinal);
        Assert.Matches("certs.pem +1 usable CA certificate\n", report);
    }

    private static async Task<string> ReportAsync(MailRoot root, Language language)
    {
        var attempt = await new Diagnoser(new InstallationLocator([]), new InstallationOptions(root.Directory, ""), TimeProvider.System)
            .DiagnoseAsync(skipProbes: true, language, CancellationToken.None);
        return TextReport.Write(attempt.Diagnosis!, language, new Palette(colours: true));
    }
}
