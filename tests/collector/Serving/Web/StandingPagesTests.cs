using System.Xml.Linq;
using System.Xml.XPath;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>What stood against hosts before the first look opens no regression, and is told all the same.</summary>
public sealed class StandingPagesTests(StandingFleet fleet) : IClassFixture<StandingFleet>
{
    [Fact]
    public async Task FleetPage_WithProblemsOnly_ShowsEveryHostWithOneWorstFirst()
    {
        var page = await GetAsync("/?troubled=1");
        Assert.Equal(["broken", "expired", "warned"], Rows(page).Keys.Intersect(["broken", "expired", "warned", "sound"]));
    }

    [Theory]
    [InlineData("expired", "tone-bad", "Full function, 1 error")]
    [InlineData("warned", "tone-warning", "Full function, 1 warning")]
    [InlineData("sound", "tone-good", "Full function")]
    public async Task FleetPage_Row_HasTheSignAndTheWordsOfWhatStands(string host, string tone, string words)
    {
        var badge = Assert.Single(Rows(await GetAsync("/"))[host].XPathSelectElements(".//span[contains(@class,'badge')]"));
        Assert.Equal((tone, words), (badge.Attribute("class")!.Value.Split(' ')[^1], badge.Value.Trim()));
        Assert.Contains(tone, badge.Element("svg")!.Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "expired", "The certificate expired on")]
    [InlineData("en", "broken", "server.key")]
    [InlineData("ja", "expired", "有効期限は")]
    public async Task FleetPage_ListForAttention_NamesTheWorstFindingOfAHostWithoutRegression(string language, string host, string says)
    {
        Assert.Empty((await fleet.Fleet.ListRegressionsAsync(new() { Parent = $"hosts/{host}" })).Regressions);
        var page = await GetAsync("/", language);
        var entry = Assert.Single(page.XPathSelectElements("//section[@class='worst']/article"), article =>
            article.Value.Contains($"{host}: ", StringComparison.Ordinal));
        Assert.Contains("tone-bad", entry.Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Contains(says, entry.XPathSelectElement(".//h3")!.Value, StringComparison.Ordinal);
        Assert.Contains(says, Rows(page)[host].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FleetPage_Glance_CallsNoVerdictGoodThatAFailingHostHas()
    {
        var page = await GetAsync("/");
        var full = Assert.Single(page.XPathSelectElements("//ul[@class='glance']/li"), item => item.Value.Contains("Full function", StringComparison.Ordinal));
        Assert.Contains("tone-bad", full.XPathSelectElement(".//svg")!.Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Contains("1 failing, 1 with warnings", full.Value, StringComparison.Ordinal);
        Assert.Contains(page.XPathSelectElements("//ul[@class='glance']//a"), link =>
            link.Value.Contains("3 with problems", StringComparison.Ordinal) && link.Attribute("href")!.Value.Contains("troubled=1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("expired", "en", "tone-bad", "Full function, 1 error", "1 problem that is no open regression")]
    [InlineData("expired", "ja", "tone-bad", "フル機能（エラー 1 件）", "異常の履歴にない問題 1 件")]
    [InlineData("warned", "en", "tone-warning", "Full function, 1 warning", "1 problem that is no open regression")]
    public async Task HostPage_Headline_HasTheSignAndTheWordsOfWhatStands(string host, string language, string tone, string words, string told)
    {
        foreach (var path in new[] { $"/hosts/{host}", $"/hosts/{host}/snapshots/1" })
        {
            var verdict = (await GetAsync(path, language)).XPathSelectElement("//div[contains(@class,'verdict')]")!;
            Assert.Contains(tone, verdict.Attribute("class")!.Value, StringComparison.Ordinal);
            Assert.Equal(words, verdict.XPathSelectElement(".//p[@class='verdict-name']")!.Value);
        }

        Assert.Contains(told, (await GetAsync($"/hosts/{host}", language)).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostPage_ExpiredCertificate_HasNoGoodSignAtTheCertificate()
    {
        var page = await GetAsync("/hosts/expired");
        var line = Assert.Single(page.XPathSelectElements("//section[@aria-labelledby='keys']//li[@class='line-item']"), item =>
            item.Value.Trim().StartsWith("Server certificate", StringComparison.Ordinal));
        Assert.Contains("tone-bad", line.Element("svg")!.Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostPage_OfASoundHost_RaisesNoAlarm()
    {
        var page = await GetAsync("/hosts/sound");
        var verdict = page.XPathSelectElement("//div[contains(@class,'verdict')]")!;
        Assert.Equal(("verdict tone-good", "Full function"), (verdict.Attribute("class")!.Value, verdict.XPathSelectElement(".//p[@class='verdict-name']")!.Value));
        Assert.NotNull(page.XPathSelectElement("//p[@class='all-well']"));
    }

    [Fact]
    public async Task RegressionsPage_WithoutAny_DoesNotCallTheFleetWell()
    {
        var empty = (await GetAsync("/regressions")).XPathSelectElement("//p[contains(@class,'empty')]")!;
        Assert.DoesNotContain("tone-good", empty.ToString(), StringComparison.Ordinal);
        Assert.Contains("3 hosts have problems", empty.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OfTheFleet_CountsWhatStands()
    {
        var summary = (await fleet.Fleet.GetFleetSummaryAsync(new())).Summary;
        Assert.Equal((2, 1, 3), (summary.FailingHostCount, summary.AttentionHostCount, summary.ProblemHostCount));
        Assert.Equal(["hosts/broken", "hosts/expired", "hosts/warned"], summary.WorstHosts.Select(host => host.Name));
        var full = Assert.Single(summary.VerdictCounts, count => count.Verdict is Verdict.Full);
        Assert.Equal((3, 1, 1), (full.HostCount, full.FailingHostCount, full.AttentionHostCount));
        var host = (await fleet.Fleet.GetHostAsync(new() { Name = "hosts/expired" })).Host;
        Assert.Equal((1, 0, "certificate-expired", 0), (host.StandingErrorCount, host.StandingWarningCount, host.WorstResult.CheckId, host.OpenRegressionCount));
    }

    private async Task<XDocument> GetAsync(string path, string language = "en") => Rendering.Parse(
        await fleet.Http.GetStringAsync(new Uri($"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang={language}", UriKind.Relative)));

    private static Dictionary<string, XElement> Rows(XDocument page) => page.XPathSelectElements("//table[contains(@class,'hosts')]/tbody/tr")
        .ToDictionary(row => row.XPathSelectElement("./th/a")!.Value);
}
