using System.Net;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>The form of an open regression, as browsers send it, and as they are made to.</summary>
public sealed class RegressionFormTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/hosts/mx1/regressions/1";
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private RunningCollector _collector = null!;
    private ScriptedAgent _agent = null!;

    public async Task InitializeAsync()
    {
        (_collector, _agent) = (await RunningCollector.StartAsync(), await ScriptedAgent.StartAsync());
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        _agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync("mx1");
    }

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Acceptance_OfAPage_EndsTheRegressionAndShowsWhoDidIt()
    {
        using var answer = await SendAsync(Form("accept", " Ann ", "key of the new server"), path: $"{Path}?lang=ja");
        Assert.Equal((HttpStatusCode.SeeOther, $"{Path}?lang=ja"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        await _collector.DiagnoseAsync("mx1");

        var regression = Assert.Single(await _collector.RegressionsAsync());
        Assert.Equal((RegressionState.Recovered, "Ann"), (regression.State, regression.Events[^1].Author));
        var page = await _http.GetStringAsync(new Uri(_collector.WebAddress, $"{Path}?lang=ja"));
        Assert.Contains("正常な状態として承認", page, StringComparison.Ordinal);
        Assert.Contains("key of the new server", page, StringComparison.Ordinal);
        Assert.Contains("Ann", await _http.GetStringAsync(new Uri(_collector.WebAddress, "/maintenance")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledgement_OfAPage_IsThatOfTheService()
    {
        using var answer = await SendAsync(Form("acknowledge", "Ann", "known"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var known = Assert.Single(await _collector.RegressionsAsync("state = OPEN")).Acknowledgement;
        Assert.Equal(("known", null), (known.Note, known.ExpireTime));
    }

    [Fact]
    public async Task Acknowledgement_ForDays_EndsThen()
    {
        using var answer = await SendAsync(Form("acknowledge", "Ann", "parts are ordered", days: "3"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var known = Assert.Single(await _collector.RegressionsAsync("state = OPEN")).Acknowledgement;
        Assert.Equal(3, Math.Round((known.ExpireTime - known.AcknowledgeTime).ToTimeSpan().TotalDays, 3));
    }

    [Theory]
    [InlineData("https://elsewhere.example.test", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData("http://rebound.example.test", "rebound.example.test", HttpStatusCode.MisdirectedRequest)]
    [InlineData("http://monitor", "monitor", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https://[2001:db8::1]:7480", "[2001:db8::1]:7480", HttpStatusCode.SeeOther)]
    public async Task Form_OfAnotherOriginOrName_DoesNothing(string? origin, string? host, HttpStatusCode status)
    {
        using var answer = await SendAsync(Form("accept", "Ann", ""), origin ?? "", host);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status is HttpStatusCode.SeeOther ? 0 : 1, (await _collector.RegressionsAsync("state = OPEN")).Count);
    }

    [Theory]
    [InlineData("forget", "Ann", "", "act", HttpStatusCode.BadRequest)]
    [InlineData("accept", "", "", "author", HttpStatusCode.BadRequest)]
    [InlineData("acknowledge", "Ann", "-1", "days", HttpStatusCode.BadRequest)]
    public async Task Form_ThatSaysNothing_IsRefusedWithASentence(string act, string author, string days, string says, HttpStatusCode status)
    {
        using var answer = await SendAsync(Form(act, author, "", days));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_TooLargeOrOfAnotherKind_IsRefused()
    {
        using var large = await SendAsync(Form("accept", "Ann", new string('x', 100_000)));
        using var json = await SendAsync(new StringContent("{}"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (large.StatusCode, json.StatusCode));
    }

    [Fact]
    public async Task Acceptance_ForTheSecondTime_IsRefusedInTheLanguageOfThePage()
    {
        using var first = await SendAsync(Form("accept", "Ann", ""));
        using var second = await SendAsync(Form("accept", "Ann", ""), path: $"{Path}?lang=ja");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("この異常はすでに終了しているため、承認の必要はありません。", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form(string act, string author, string note, string days = "") =>
        new(new Dictionary<string, string> { ["act"] = act, ["author"] = author, ["note"] = note, ["days"] = days });

    /// <param name="origin">Null for that of the page; empty for none.</param>
    private async Task<HttpResponseMessage> SendAsync(HttpContent form, string? origin = null, string? host = null, string path = Path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_collector.WebAddress, path)) { Content = form };
        origin ??= _collector.WebAddress.GetLeftPart(UriPartial.Authority);
        if (origin.Length > 0) request.Headers.Add("Origin", origin);
        request.Headers.Host = host;
        return await _http.SendAsync(request);
    }
}
