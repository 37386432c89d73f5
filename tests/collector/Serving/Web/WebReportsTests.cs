using System.Net;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

public sealed class WebReportsTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _data = new();
    private WebVisitor _visitor = null!;
    private Microsoft.AspNetCore.Builder.WebApplication? _collector;

    public async Task InitializeAsync()
    {
        _collector = await CollectorHost.BuildAsync(new CollectorOptions
        {
            Storage = new StorageOptions { DataDirectory = _data.Path },
            Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0 },
        }, CancellationToken.None);
        await _collector.StartAsync();
        _visitor = await WebVisitor.SignInAsync(_collector, Role.Viewer);
    }

    private HttpClient Http => _visitor.Http;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/regressions?severity=error&state=open", HttpStatusCode.OK)]
    [InlineData("/regressions?kind=newly-judged", HttpStatusCode.OK)]
    [InlineData("/regressions?kind=rumour", HttpStatusCode.BadRequest)]
    [InlineData("/findings", HttpStatusCode.OK)]
    [InlineData("/findings?label=site&days=90", HttpStatusCode.OK)]
    [InlineData("/findings?baseline=unknown", HttpStatusCode.NotFound)]
    [InlineData("/findings?days=never", HttpStatusCode.BadRequest)]
    [InlineData("/maintenance", HttpStatusCode.OK)]
    [InlineData("/maintenance?page_token=forged", HttpStatusCode.BadRequest)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/hosts/unknown", HttpStatusCode.NotFound)]
    [InlineData("/hosts/unknown/snapshots/1", HttpStatusCode.NotFound)]
    [InlineData("/hosts/unknown/regressions/1", HttpStatusCode.NotFound)]
    [InlineData("/regressions?host=unknown", HttpStatusCode.NotFound)]
    [InlineData("/regressions?severity=fatal", HttpStatusCode.BadRequest)]
    [InlineData("/regressions?page_token=forged", HttpStatusCode.BadRequest)]
    [InlineData("/?verdict=fine", HttpStatusCode.BadRequest)]
    [InlineData("/?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/compare?before=x&after=y", HttpStatusCode.BadRequest)]
    public async Task Page_OfAnAddress_HasItsStatusAndIsWellFormed(string address, HttpStatusCode status)
    {
        using var answer = await Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty(Rendering.Parse(await answer.Content.ReadAsStringAsync()).Root!.Value);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hosts/unknown", "ホスト &quot;unknown&quot; は登録されていません。")]
    [InlineData("/hosts/unknown/regressions/x", "正しい名前ではありません。")]
    [InlineData("/regressions?page_token=forged", "ページの位置")]
    [InlineData("/nowhere", "/nowhere というページはありません。")]
    public async Task Refusal_OfAJapanesePage_IsInJapanese(string address, string says)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Language", "ja");
        using var answer = await Http.SendAsync(request);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "", "ja")]
    [InlineData("ja-JP,ja;q=0.9,en;q=0.8", "", "ja")]
    [InlineData("en-GB,ja;q=0.5", "", "en")]
    [InlineData("fr,ja;q=0.5", "", "ja")]
    [InlineData("fr", "", "en")]
    [InlineData("ja;q=0,en;q=0.1", "", "en")]
    [InlineData("en", "?lang=ja", "ja")]
    [InlineData("ja", "?lang=en", "en")]
    public async Task Language_OfTheBrowserOrTheQuery_IsThatOfThePage(string accepted, string query, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/{query}", UriKind.Relative));
        request.Headers.Add("Accept-Language", accepted);
        using var answer = await Http.SendAsync(request);
        Assert.Equal(language, Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StyleSheet_AskedForAgain_IsNotSentAgain()
    {
        using var first = await Http.GetAsync(new Uri("/style.css", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/style.css", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Http.SendAsync(request);
        Assert.Equal("text/css", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    public async Task DisposeAsync() => await _collector!.DisposeAsync();

    public void Dispose()
    {
        _visitor.Dispose();
        _data.Dispose();
    }
}
