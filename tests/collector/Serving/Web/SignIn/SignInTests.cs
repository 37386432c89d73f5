using System.Net;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Access;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web.SignIn;

/// <summary>How people come into the pages and out again, as their browsers do it.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Password = "correct horse battery staple";
    private readonly ShiftedClock _clock = new();
    private RunningCollector _collector = null!;
    private WebVisitor _visitor = null!;

    private FleetUsers Users => _collector.App.Services.GetRequiredService<FleetUsers>();

    public async Task InitializeAsync()
    {
        _collector = await RunningCollector.StartAsync(time: _clock);
        _visitor = WebVisitor.Anonymous(_collector.WebAddress);
        await Users.AddAsync("Ann", Role.Viewer, default);
        await Users.SetPasswordAsync("Ann", Password, default);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _collector.DisposeAsync();
    }

    [Fact]
    public async Task Password_OfTheForm_LeadsBackToWhereOneWantedToGo()
    {
        using var asked = await GetAsync("/regressions?severity=error&lang=ja");
        var form = asked.Headers.Location!.ToString();
        Assert.Equal("/sign-in?next=%2Fregressions%3Fseverity%3Derror%26lang%3Dja&lang=ja", form);
        var page = Rendering.Parse(await _visitor.Http.GetStringAsync(asked.Headers.Location));
        var action = page.Descendants("form").Single().Attribute("action")!.Value;
        using var answer = await _visitor.SendAsync(action, Typed("ann", Password));
        Assert.Equal((HttpStatusCode.SeeOther, "/regressions?severity=error&lang=ja"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var shown = await _visitor.Http.GetStringAsync(answer.Headers.Location);
        Assert.Contains("<strong>Ann</strong>", shown, StringComparison.Ordinal);
        Assert.Contains("サインアウト", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann", "wrong horse battery staple")]
    [InlineData("nobody", Password)]
    [InlineData("", "")]
    [InlineData("ann\u202e", Password)]
    public async Task Password_ThatIsWrong_IsToldNoMoreThanThat(string name, string password)
    {
        using var answer = await _visitor.SendAsync("/sign-in", Typed(name, password));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("The user name or the password is wrong.", page, StringComparison.Ordinal);
        if (password.Length > 0) Assert.DoesNotContain(password, page, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.Contains("session", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example.test/")]
    [InlineData("//evil.example.test/")]
    [InlineData("/\\evil.example.test/")]
    [InlineData("\\\\evil.example.test/")]
    [InlineData("/\t/evil.example.test/")]
    [InlineData("/%09/evil.example.test/", "/%09/evil.example.test/")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-out")]
    [InlineData("/sign-in/xmfs_x")]
    [InlineData("hosts/mx1")]
    [InlineData("/hosts/mx1?lang=ja#x", "/hosts/mx1?lang=ja#x")]
    public async Task WhereToGo_OfAnotherSite_IsNotGoneTo(string next, string goesTo = "/")
    {
        using var answer = await _visitor.SendAsync($"/sign-in?next={Uri.EscapeDataString(next)}", Typed("ann", Password));
        Assert.Equal((HttpStatusCode.SeeOther, goesTo), (answer.StatusCode, answer.Headers.GetValues("Location").Single()));
    }

    [Fact]
    public async Task Link_FollowedTwice_SignsInOnce()
    {
        var path = $"/sign-in/{(await Users.MakeSignInAsync("ann", default)).Token}?next=/findings";
        using var first = await _visitor.SendAsync(path, []);
        Assert.Equal((HttpStatusCode.SeeOther, "/findings"), (first.StatusCode, first.Headers.Location?.ToString()));
        using var stranger = WebVisitor.Anonymous(_collector.WebAddress);
        using var second = await stranger.Http.GetAsync(new Uri($"{path}&lang=ja", UriKind.Relative));
        var page = await second.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.Forbidden, "no-referrer"), (second.StatusCode, second.Headers.GetValues("Referrer-Policy").Single()));
        Assert.Contains("このリンクは使用できません", page, StringComparison.Ordinal);
        Assert.DoesNotContain("xmfs_", page, StringComparison.Ordinal);
        using var still = await stranger.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.SeeOther, still.StatusCode);
    }

    // A scanner of mail, the preview of a chat, a browser that loads ahead.
    [Fact]
    public async Task Link_LookedAt_IsNotUsedUp()
    {
        var path = $"/sign-in/{(await Users.MakeSignInAsync("ann", default)).Token}?next=/findings";
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Get })
        {
            using var scanner = WebVisitor.Anonymous(_collector.WebAddress);
            using var looked = await scanner.Http.SendAsync(new HttpRequestMessage(method, path));
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
            using var front = await scanner.Http.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(HttpStatusCode.SeeOther, front.StatusCode);
        }

        var form = Rendering.Parse(await _visitor.Http.GetStringAsync(new Uri(path, UriKind.Relative))).Descendants("form").Single();
        Assert.Null(form.Attribute("action"));
        using var answer = await _visitor.SendAsync(path, [], form.Descendants("input").Single().Attribute("value")!.Value);
        Assert.Equal((HttpStatusCode.SeeOther, "/findings"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("", null, HttpStatusCode.BadRequest)]
    [InlineData("old", null, HttpStatusCode.BadRequest)]
    [InlineData(null, "https://elsewhere.example.test", HttpStatusCode.Forbidden)]
    [InlineData(null, "", HttpStatusCode.Forbidden)]
    public async Task Link_SentByAFormThatIsNotOurs_IsNotUsedUp(string? token, string? origin, HttpStatusCode status)
    {
        var path = $"/sign-in/{(await Users.MakeSignInAsync("ann", default)).Token}";
        using (var refused = await _visitor.SendAsync(path, [], token, origin)) Assert.Equal(status, refused.StatusCode);
        using var answer = await _visitor.SendAsync(path, []);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory, InlineData("removed"), InlineData("password"), InlineData("late")]
    public async Task Link_ThatIsOver_SaysSoWhenLookedAt(string how)
    {
        var path = $"/sign-in/{(await Users.MakeSignInAsync("ann", default)).Token}";
        switch (how)
        {
            case "removed": await Users.RemoveAsync("ann", default); break;
            case "password": await Users.SetPasswordAsync("ann", $"{Password}!", default); break;
            default: _clock.Passed += TimeSpan.FromMinutes(16); break;
        }

        using var looked = await GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, looked.StatusCode);
        Assert.Contains("This link is over", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await _visitor.SendAsync(path, []);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAndNoOther()
    {
        using var here = await _collector.VisitAsync(Role.Viewer, "ann");
        using var there = await _collector.VisitAsync(Role.Viewer, "ann");
        using var answer = await here.SendAsync("/sign-out", []);
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.DoesNotContain(here.Cookies.GetCookies(_collector.WebAddress), cookie => cookie.Name == "xmailfleet-session");
        using var other = await there.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Session_InUse_LastsLongerThanOneThatIsNot()
    {
        using var visitor = await _collector.VisitAsync(Role.Viewer, "ann");
        for (var i = 0; i < 4; i++)
        {
            _clock.Passed += TimeSpan.FromHours(8);
            using var page = await visitor.Http.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task Cookie_OfASession_IsForThisSiteAndNoScript()
    {
        using var answer = await _visitor.SendAsync($"/sign-in/{(await Users.MakeSignInAsync("ann", default)).Token}", []);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("xmailfleet-session=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.Equal("no-store", (await _visitor.Http.GetAsync(new Uri("/", UriKind.Relative))).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Form_ThatWasOpenTooLong_IsShownAgain()
    {
        using var answer = await _visitor.SendAsync("/sign-in", Typed("ann", Password), token: "old");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The form had been open too long.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var foreign = await _visitor.SendAsync("/sign-in", Typed("ann", Password), origin: "https://elsewhere.example.test");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task WrongTries_AreSlowedAndKeptWithoutWhatWasTyped()
    {
        for (var i = 0; i < 5; i++) (await _visitor.SendAsync("/sign-in", Typed("ann", "wrong horse battery staple"))).Dispose();
        using var slowed = await _visitor.SendAsync("/sign-in?lang=ja", Typed("ann", Password));
        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (slowed.StatusCode, slowed.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("秒後にもう一度お試しください。", await slowed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await _visitor.SendAsync("/sign-in", Typed(Password, "ann"))).Dispose();
        _clock.Passed += TimeSpan.FromSeconds(40);
        using var right = await _visitor.SendAsync("/sign-in", Typed("ann", Password));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);

        await _collector.App.Services.GetRequiredService<AuditLog>().FlushAsync();
        var entries = (await _collector.Store.Members.ListAuditAsync(long.MaxValue, 100, default)).Select(entry => entry.Value).ToList();
        Assert.All(entries, entry => Assert.Equal(("127.0.0.1", "POST /sign-in"), (entry.Origin, entry.Method)));
        Assert.Equal(5, entries.Where(entry => entry is { Outcome: "UNAUTHENTICATED", Resource: "users/Ann", Caller: "" }).Sum(entry => entry.Count));
        Assert.Equal(1, entries.Count(entry => entry is { Outcome: "RESOURCE_EXHAUSTED", Resource: "users/Ann" }));
        Assert.Equal(1, entries.Count(entry => entry is { Outcome: "OK", Caller: "users/Ann" }));
        Assert.All(entries, entry => Assert.DoesNotContain("horse", entry.ToString(), StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Typed(string name, string password) => new() { ["name"] = name, ["password"] = password };

    private Task<HttpResponseMessage> GetAsync(string path) => _visitor.Http.GetAsync(new Uri(path, UriKind.Relative));
}
