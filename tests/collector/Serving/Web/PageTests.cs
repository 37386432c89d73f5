using System.Xml.Linq;
using System.Xml.XPath;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

public sealed class PageTests
{
    public static TheoryData<string, Language> Pages()
    {
        var pages = new TheoryData<string, Language>();
        foreach (var name in SamplePages.Names)
            foreach (var language in Enum.GetValues<Language>())
                pages.Add(name, language);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_EveryLanguage_IsWellFormedAndNamesItsLanguage(string name, Language language)
    {
        var page = Rendering.Parse(await SamplePages.RenderAsync(name, language));
        Assert.Equal(language.Code(), page.Root!.Attribute("lang")?.Value);
        Assert.NotEmpty(page.XPathSelectElement("//title")!.Value);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Structure_HasLandmarksOneTopHeadingAndNoGapBelow(string name, Language language)
    {
        var page = Rendering.Parse(await SamplePages.RenderAsync(name, language));
        foreach (var landmark in new[] { "header[@class='site']", "nav", "main", "footer[@class='site']" })
            Assert.NotEmpty(page.XPathSelectElements($"//{landmark}"));
        var levels = page.Descendants().Select(e => e.Name.LocalName)
            .Where(tag => tag.Length == 2 && tag[0] == 'h' && char.IsAsciiDigit(tag[1])).Select(tag => tag[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Ids_AreUniqueAndEveryAnchorLeadsSomewhere(string name, Language language)
    {
        var page = Rendering.Parse(await SamplePages.RenderAsync(name, language));
        var ids = Attributes(page, "id").ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(Attributes(page, "href").Where(href => href.StartsWith('#')).Select(href => href[1..]).Except(ids));
        Assert.Empty(Attributes(page, "aria-labelledby").Except(ids));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Policy_HasNoScriptNoInlineStyleAndNothingFromElsewhere(string name, Language language)
    {
        var page = Rendering.Parse(await SamplePages.RenderAsync(name, language));
        Assert.Empty(page.XPathSelectElements("//script | //style | //iframe | //img"));
        Assert.DoesNotContain(page.Descendants().Attributes().Select(a => a.Name.LocalName), attribute => attribute == "style" || attribute.StartsWith("on", StringComparison.Ordinal));
        Assert.All(Attributes(page, "href").Concat(Attributes(page, "src")), link => Assert.Matches("^[/#]", link));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_Links_KeepTheChosenLanguage(string name, Language language)
    {
        var page = Rendering.Parse(await SamplePages.RenderAsync(name, language));
        var links = page.XPathSelectElements("//a[not(@hreflang)]").Select(a => a.Attribute("href")!.Value).Where(href => href[0] == '/');
        Assert.All(links, href => Assert.Contains($"lang={language.Code()}", href, StringComparison.Ordinal));
        Assert.All(page.XPathSelectElements("//form[@method='post']"), form =>
            Assert.Contains($"lang={language.Code()}", form.Attribute("action")!.Value, StringComparison.Ordinal));
        Assert.All(page.XPathSelectElements("//form[@method='get']"), form => Assert.Single(form.XPathSelectElements(".//input[@name='lang']")));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_HostileFacts_AreShownAsText(string name, Language language)
    {
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var diagnosis = Samples.Mismatched();
        diagnosis.Host.HostName = Hostile;
        diagnosis.CheckResults[0].Subject = Hostile;
        diagnosis.CheckResults[0].Message = Hostile;
        diagnosis.KeyMaterial.ServerCertificate.Chain[0].CommonName = Hostile;
        diagnosis.KeyMaterial.ServerCertificate.Chain[0].Issuer = Hostile;
        diagnosis.TlsConfig.MailRoot = Hostile;
        var html = await SamplePages.RenderAsync(name, language, diagnosis);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        if (name is "host" or "snapshot") Assert.Contains(Hostile, Rendering.Parse(html).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostPage_Mismatch_SaysVerdictServicesAndWhatToDo()
    {
        var text = Rendering.Parse(await SamplePages.RenderAsync("host", Language.English)).Root!.Value;
        Assert.Contains(Names.Explain(Verdict.Broken, Language.English), text, StringComparison.Ordinal);
        foreach (var service in Samples.Mismatched().TlsConfig.Services)
            Assert.Contains(Names.Of(service.Service, Language.English), text, StringComparison.Ordinal);
        Assert.Contains("Put the matching pair in place", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "belongs to another user than root")]
    [InlineData(Language.Japanese, "所有者が root ではありません")]
    public async Task HostPage_CommandThatWasNotRun_IsNamedWithWhatOthersCanChange(Language language, string reason)
    {
        var diagnosis = Samples.Healthy();
        diagnosis.OpenSsl.Command.UntrustedCommands.Add(new UntrustedCommand
        {
            Path = "/var/MailRoot/bin/openssl",
            Component = "/var/MailRoot",
            Reason = UntrustedReason.Owner,
            Owner = "xmail",
            Group = "mail",
            Mode = "0750",
        });

        var section = Rendering.Parse(await SamplePages.RenderAsync("host", language, diagnosis)).XPathSelectElement("//section[@aria-labelledby='openssl']")!.Value;

        Assert.All(
            ["/var/MailRoot/bin/openssl", $"/var/MailRoot {reason} (xmail:mail 0750)"],
            text => Assert.Contains(text, section, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remedy_CommandOnALineOfItsOwn_IsShownAsOneToPaste()
    {
        var diagnosis = Samples.Mismatched();
        diagnosis.CheckResults[0].Remedy = "Compare the two:\nopenssl x509 -in a; openssl pkey -in b\nThen put server.key in place.";
        var page = Rendering.Parse(await SamplePages.RenderAsync("host", Language.English, diagnosis));
        Assert.Equal("openssl x509 -in a; openssl pkey -in b", page.XPathSelectElement("//article//pre")!.Value);
        Assert.Contains("Then put server.key in place.", page.XPathSelectElements("//article//p").Select(line => line.Value));
    }

    private static IEnumerable<string> Attributes(XDocument page, string name) =>
        page.Descendants().Attributes(name).Select(attribute => attribute.Value);
}
