using XMailFleet.Collector.Serving.Web;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Serving.Web;

public sealed class PageContextTests
{
    private static readonly Uri Page = new("https://fleet.example.test/hosts");

    // The judge reads a link as browsers do, for which a backslash is a slash.
    [Theory]
    [InlineData("//evil.example/x", "/")]
    [InlineData("/\\evil.example/x", "/")]
    [InlineData("/\\/evil.example/x", "/")]
    [InlineData("/hosts/mx1", "/hosts/mx1")]
    [InlineData("/hosts/a b?c#d", "/hosts/a%20b%3Fc%23d")]
    [InlineData("/", "/")]
    public void InLanguage_WhateverThePath_StaysOnTheSite(string path, string place)
    {
        var link = new PageContext(Language.English, false, Samples.Now, path).InLanguage(Language.Japanese);
        Assert.Equal($"{place}?lang=ja", link);
        Assert.Equal(Page.Host, new Uri(Page, link.Replace('\\', '/')).Host);
    }
}
