using System.Net;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>The form of an open regression, as browsers send it, and as they are made to.</summary>
public sealed class RegressionFormTests : IAsyncLifetime
{
    private const string Path = "/hosts/mx1/regressions/1";
    private RunningCollector _collector = null!;
    private ScriptedAgent _agent = null!;
    private WebVisitor _ann = null!;

    public async Task InitializeAsync()
    {
        (_collector, _agent) = (await RunningCollector.StartAsync(), await ScriptedAgent.StartAsync());
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        _agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync("mx1");
        _ann = await _collector.VisitAsync(name: "Ann");
    }

    public async Task DisposeAsync()
    {
        _ann.Dispose();
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    [Fact]
    public async Task Acceptance_OfAPage_EndsTheRegressionAndShowsWhoDidIt()
    {
        using var answer = await SendAsync(Form("accept", "key of the new server"), path: $"{Path}?lang=ja");
        Assert.Equal((HttpStatusCode.SeeOther, $"{Path}?lang=ja"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        await _collector.DiagnoseAsync("mx1");

        var regression = Assert.Single(await _collector.RegressionsAsync());
        Assert.Equal((RegressionState.Recovered, "users/Ann"), (regression.State, regression.Events[^1].Author));
        var page = await _ann.Http.GetStringAsync(new Uri($"{Path}?lang=ja", UriKind.Relative));
        Assert.Contains("正常な状態として承認", page, StringComparison.Ordinal);
        Assert.Contains("key of the new server", page, StringComparison.Ordinal);
        Assert.Contains("users/Ann", await _ann.Http.GetStringAsync(new Uri("/maintenance", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledgement_OfAPage_IsThatOfTheService()
    {
        using var answer = await SendAsync(Form("acknowledge", "known"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var known = Assert.Single(await _collector.RegressionsAsync("state = OPEN")).Acknowledgement;
        Assert.Equal(("users/Ann", "known", null), (known.Author, known.Note, known.ExpireTime));
    }

    [Fact]
    public async Task Acknowledgement_ForDays_EndsThen()
    {
        using var answer = await SendAsync(Form("acknowledge", "parts are ordered", days: "3"));
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
    [InlineData("http://[2001:db8::1]:7480", "[2001:db8::1]:7480", HttpStatusCode.SeeOther)]
    [InlineData("https://[2001:db8::1]:7480", "[2001:db8::1]:7480", HttpStatusCode.Forbidden)]
    [InlineData("http://[2001:db8::1]:7481", "[2001:db8::1]:7480", HttpStatusCode.Forbidden)]
    public async Task Form_OfAnotherOriginOrName_DoesNothing(string? origin, string? host, HttpStatusCode status)
    {
        using var answer = await SendAsync(Form("accept", ""), origin ?? "", host);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status is HttpStatusCode.SeeOther ? 0 : 1, (await _collector.RegressionsAsync("state = OPEN")).Count);
    }

    [Theory]
    [InlineData("forget", "", "act", HttpStatusCode.BadRequest)]
    [InlineData("acknowledge", "-1", "days", HttpStatusCode.BadRequest)]
    public async Task Form_ThatSaysNothing_IsRefusedWithASentence(string act, string days, string says, HttpStatusCode status)
    {
        using var answer = await SendAsync(Form(act, "", days));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_TooLargeOrOfAnotherKind_IsRefused()
    {
        using var large = await SendAsync(Form("accept", new string('x', 100_000)));
        using var json = await _ann.SendAsync(Path, new StringContent("{}"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (large.StatusCode, json.StatusCode));
    }

    [Fact]
    public async Task Form_ThatSaysSomebodyElseSentIt_IsItsVisitors()
    {
        using var answer = await SendAsync(Form("acknowledge", "known").Append(new("author", "users/bob")));
        Assert.Equal("users/Ann", Assert.Single(await _collector.RegressionsAsync()).Acknowledgement.Author);
    }

    [Fact]
    public async Task Acceptance_ForTheSecondTime_IsRefusedInTheLanguageOfThePage()
    {
        using var first = await SendAsync(Form("accept", ""));
        using var second = await SendAsync(Form("accept", ""), path: $"{Path}?lang=ja");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("この異常はすでに終了しているため、承認の必要はありません。", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string act, string note, string days = "") => new() { ["act"] = act, ["note"] = note, ["days"] = days };

    /// <param name="form">What was typed.</param>
    /// <param name="origin">Null for that of the page; empty for none.</param>
    /// <param name="host">Null for that of the address.</param>
    /// <param name="path">Where to.</param>
    private Task<HttpResponseMessage> SendAsync(
        IEnumerable<KeyValuePair<string, string>> form, string? origin = null, string? host = null, string path = Path) =>
        _ann.SendAsync(path, form, origin: origin, host: host);
}
