using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Fleet.Access;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A browser of somebody who looks at the pages of a collector: it keeps cookies, follows nothing by itself, and sends forms as they are.</summary>
internal sealed partial class WebVisitor : IDisposable
{
    private WebVisitor(Uri site)
    {
        Cookies = new CookieContainer();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; }

    /// <summary>Of nobody.</summary>
    public static WebVisitor Anonymous(Uri site) => new(site);

    /// <summary>Of a user who has come in by a link; one that is new is made.</summary>
    public static async Task<WebVisitor> SignInAsync(WebApplication collector, Role role, string name = "")
    {
        var users = collector.Services.GetRequiredService<FleetUsers>();
        if (name.Length == 0) name = $"{role}".ToLowerInvariant();
        if (await users.FindAsync(name, default) is null) await users.AddAsync(name, role, default);
        var visitor = new WebVisitor(new Uri(collector.Urls.Last()));
        using var answer = await visitor.SendAsync($"/sign-in/{(await users.MakeSignInAsync(name, default)).Token}", []);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return visitor;
    }

    /// <summary>Sends a form of a page.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="token">Null for the one of a page that was just loaded; empty for none.</param>
    /// <param name="origin">Null for that of the page; empty for none.</param>
    /// <param name="host">Null for that of the address.</param>
    public async Task<HttpResponseMessage> SendAsync(
        string path, IEnumerable<KeyValuePair<string, string>> fields, string? token = null, string? origin = null, string? host = null)
    {
        token ??= await TokenAsync();
        var content = new FormUrlEncodedContent(token.Length > 0 ? fields.Append(new("form_token", token)) : fields);
        return await SendAsync(path, content, origin, host);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, HttpContent content, string? origin = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        origin ??= Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        if (origin.Length > 0) request.Headers.Add("Origin", origin);
        request.Headers.Host = host;
        return await Http.SendAsync(request);
    }

    /// <summary>What the forms of this visitor's pages carry now.</summary>
    public async Task<string> TokenAsync()
    {
        using var answer = await Http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var path = answer.StatusCode is HttpStatusCode.SeeOther ? answer.Headers.Location!.ToString() : "/sign-in";
        return TokenField().Match(await Http.GetStringAsync(new Uri(path, UriKind.Relative))).Groups[1].Value;
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
