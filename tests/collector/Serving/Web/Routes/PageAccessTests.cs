using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Access;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web.Routes;

/// <summary>Every page and form for every identity. The table of them is held against the routes: a new one without a row fails.</summary>
public sealed class PageAccessTests : IAsyncLifetime
{
    private const string Mark = "mx1.of-the-fleet.example.test";
    private readonly ShiftedClock _clock = new();
    private RunningCollector _collector = null!;
    private ScriptedAgent _agent = null!;

    public async Task InitializeAsync()
    {
        (_collector, _agent) = (await RunningCollector.StartAsync(time: _clock), await ScriptedAgent.StartAsync());
        await _collector.AddAsync("mx1", _agent.Address, ("name", Mark));
        await _collector.DiagnoseAsync("mx1");
        _agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync("mx1");
    }

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    [Fact]
    public void Table_HasEveryRoute()
    {
        var routed = _collector.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/xmailfleet.", StringComparison.Ordinal) is false
                && !endpoint.RoutePattern.RawText.StartsWith("/grpc.", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.Contains("unimplemented", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, (endpoint, method) => $"{method} {endpoint.RoutePattern.RawText}");
        Assert.Equal(
            PageRoute.All.SelectMany(route => route.Method == "GET" ? new[] { $"{route}", $"HEAD {route.Pattern}" } : [$"{route}"]).Order(),
            routed.Order());
    }

    [Theory, InlineData(Role.Viewer), InlineData(Role.Operator), InlineData(Role.Admin)]
    public async Task Pages_ForSomebody_AreThoseOfHisRole(Role role)
    {
        foreach (var route in PageRoute.All.Where(route => route.Pattern != "/sign-out"))
        {
            using var visitor = await _collector.VisitAsync(role);
            using var answer = await AskAsync(visitor, route);
            if (route.Least <= role) Assert.True((int)answer.StatusCode < 400 || route.Path is "/nowhere" or "/sign-in/xmfs_none" || route.ToString() == "POST /sign-in", $"{route}: {answer.StatusCode}");
            else await ExpectRefusedAsync(answer, route, "Your role does not allow this.");
        }

        Assert.Equal(role < Role.Operator, (await RegressionAsync()).Acknowledgement is null);
    }

    [Fact]
    public async Task Pages_ForNobody_LeadToTheSignInAndTellNothing()
    {
        using var nobody = WebVisitor.Anonymous(_collector.WebAddress);
        await ExpectNobodyAsync(nobody);
    }

    public static TheoryData<string> Ends => new("removed", "removed and added", "password", "role", "signed out elsewhere", "unused", "a week", "altered", "cut", "of another collector");

    [Theory, MemberData(nameof(Ends))]
    public async Task Session_ThatHasEnded_IsNobodys(string how)
    {
        using var visitor = await _collector.VisitAsync(Role.Admin, "ann");
        using (var before = await visitor.Http.GetAsync(new Uri("/", UriKind.Relative))) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var token = await visitor.TokenAsync();
        using var later = await EndAsync(visitor, how);
        await ExpectNobodyAsync(later, token);
    }

    [Theory]
    [InlineData("https://elsewhere.example.test", true)]
    [InlineData("null", true)]
    [InlineData("", true)]
    [InlineData(null, false)]
    public async Task Forms_OfAnotherOriginOrWithoutToken_DoNothing(string? origin, bool hasToken)
    {
        using var visitor = await _collector.VisitAsync(Role.Admin);
        foreach (var route in PageRoute.All.Where(route => route is { Method: "POST", Pattern: not ("/sign-in" or "/sign-in/{token}") }))
        {
            using var answer = await visitor.SendAsync(route.Path, Fields, hasToken ? null : "", origin);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Null((await RegressionAsync()).Acknowledgement);
        using var still = await visitor.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Form_WithTheTokenOfAnother_DoesNothing()
    {
        using var ann = await _collector.VisitAsync(Role.Admin, "ann");
        using var bob = await _collector.VisitAsync(Role.Admin, "bob");
        foreach (var token in new[] { await bob.TokenAsync(), "x", new string('x', 5000) })
        {
            using var answer = await ann.SendAsync("/hosts/mx1/regressions/1", Fields, token);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Null((await RegressionAsync()).Acknowledgement);
    }

    [Theory]
    [InlineData("POST", "/xmailfleet.v1.FleetService/ListHosts")]
    [InlineData("POST", "/grpc.health.v1.Health/Check")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/hosts/mx1")]
    [InlineData("OPTIONS", "/")]
    public async Task WhatIsNoPage_IsNotReachedByTheirPort(string method, string path)
    {
        using var nobody = WebVisitor.Anonymous(_collector.WebAddress);
        using var admin = await _collector.VisitAsync(Role.Admin);
        foreach (var (visitor, status) in new[] { (nobody, HttpStatusCode.Forbidden), (admin, HttpStatusCode.NotFound) })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(new byte[5]) };
            request.Content.Headers.ContentType = new("application/grpc");
            using var answer = await visitor.Http.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
            Assert.DoesNotContain(Mark, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_ByTheDoorOfRpcs_AreNotReached()
    {
        using var visitor = await _collector.VisitAsync(Role.Admin);
        foreach (var route in PageRoute.All)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), $"http://localhost{route.Path}") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
            request.Headers.Add("Cookie", visitor.Cookies.GetCookieHeader(_collector.WebAddress));
            using var rpcs = _collector.CallByHttp();
            using var answer = await rpcs.SendAsync(request);
            Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Fields => new() { ["act"] = "acknowledge", ["note"] = "known", ["days"] = "", ["name"] = "nobody", ["password"] = "correct horse" };

    private static async Task<HttpResponseMessage> AskAsync(WebVisitor visitor, PageRoute route, string? token = null) => route.Method == "GET"
        ? await visitor.Http.GetAsync(new Uri(route.Path, UriKind.Relative))
        : await visitor.SendAsync(route.Path, Fields, token);

    private async Task ExpectNobodyAsync(WebVisitor nobody, string? token = null)
    {
        foreach (var route in PageRoute.All.Where(route => route.Least > Role.Unspecified))
        {
            using var answer = await AskAsync(nobody, route, token);
            if (route.Method == "POST") await ExpectRefusedAsync(answer, route, "You are not signed in");
            else Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), (answer.StatusCode, answer.Headers.Location!.ToString().Split('?')[0]));
            Assert.DoesNotContain(Mark, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Null((await RegressionAsync()).Acknowledgement);
    }

    private static async Task ExpectRefusedAsync(HttpResponseMessage answer, PageRoute route, string says)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{route}: {answer.StatusCode}");
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Ends a session somehow; gives who has its cookie then.</summary>
    private async Task<WebVisitor> EndAsync(WebVisitor visitor, string how)
    {
        var (users, cookie) = (_collector.App.Services.GetRequiredService<FleetUsers>(), visitor.Cookies.GetCookies(_collector.WebAddress)["xmailfleet-session"]!);
        var later = WebVisitor.Anonymous(_collector.WebAddress);
        foreach (Cookie kept in visitor.Cookies.GetAllCookies()) later.Cookies.Add(new Cookie(kept.Name, kept.Value, "/", kept.Domain));
        var copy = later.Cookies.GetCookies(_collector.WebAddress)["xmailfleet-session"]!;
        switch (how)
        {
            case "removed": await users.RemoveAsync("ann", default); break;
            case "removed and added":
                await users.RemoveAsync("ann", default);
                await users.AddAsync("ann", Role.Admin, default);
                break;
            case "password": await users.SetPasswordAsync("ann", "correct horse battery", default); break;
            case "role": await users.EditAsync("ann", user => user.User.Role = Role.Operator, default); break;
            case "signed out elsewhere": (await visitor.SendAsync("/sign-out", [])).Dispose(); break;
            case "unused": _clock.Passed += TimeSpan.FromHours(12.1); break;
            case "a week": await UseForAWeekAsync(later); break;
            case "altered": copy.Value = $"{cookie.Value[..^10]}{(cookie.Value[^10] == 'A' ? 'B' : 'A')}{cookie.Value[^9..]}"; break;
            case "cut": copy.Value = cookie.Value[..^20]; break;
            case "of another collector": copy.Value = await CookieOfAnotherAsync(); break;
        }

        return later;
    }

    private async Task UseForAWeekAsync(WebVisitor visitor)
    {
        for (var hours = 0; hours < 7 * 24; hours += 8)
        {
            using var answer = await visitor.Http.GetAsync(new Uri("/style.css", UriKind.Relative));
            using var page = await visitor.Http.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            _clock.Passed += TimeSpan.FromHours(8);
        }
    }

    private static async Task<string> CookieOfAnotherAsync()
    {
        await using var other = await RunningCollector.StartAsync();
        using var visitor = await other.VisitAsync(Role.Admin, "ann");
        return visitor.Cookies.GetCookies(other.WebAddress)["xmailfleet-session"]!.Value;
    }

    private async Task<Regression> RegressionAsync() => Assert.Single(await _collector.RegressionsAsync());
}
