using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Agent.Serving;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Hosting;

/// <summary>
/// Requests that are for another name than ours, as a browser sends them whose page has its name lead here. The judge is the
/// name of a host that is enrolled: who has it has read the fleet.
/// </summary>
public sealed class StrangeNamesTests : IAsyncLifetime, IDisposable
{
    private const string Enrolled = "mx-of-the-fleet";
    private const string ListHosts = "/xmailfleet.v1.FleetService/ListHosts";
    private const string Health = "/grpc.health.v1.Health/Check";
    private const string Given = "fleet.example.test";

    private readonly ScratchDirectory _data = new();
    private readonly MailRoot _mailRoot = MailRoot.Healthy(Enrolled);
    private WebApplication _collector = null!;
    private WebApplication _agent = null!;
    private string _session = "";
    private string _token = "";

    public static TheoryData<string> OurNames => new(
        "localhost", "LOCALHOST", "localhost.", "localhost:1", "fleet.localhost", "127.0.0.1", "127.0.0.1:7480", "192.0.2.7", "[::1]", "[::1]:7480", "[2001:DB8::1]",
        Given, "Fleet.Example.Test:443", Environment.MachineName);

    public async Task InitializeAsync()
    {
        await using (var store = await LiteDbHistoryStore.OpenAsync(_data.Path, TimeProvider.System, default))
            await store.AddHostAsync(RecordedHost.Make(Enrolled), default);
        _collector = await CollectorHost.BuildAsync(
            new CollectorOptions
            {
                Storage = new StorageOptions { DataDirectory = _data.Path },
                Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, OwnNames = [Given] },
            },
            CancellationToken.None);
        await _collector.StartAsync();
        _agent = AgentHost.Build(new AgentOptions { Port = 0, StateDirectory = _data.PathOf("agent"), Installation = new InstallationOptions(_mailRoot.Directory, null), OwnNames = [Given] });
        await _agent.StartAsync();
        using var visitor = await WebVisitor.SignInAsync(_collector, Role.Viewer);
        _session = visitor.Cookies.GetCookieHeader(Web);
        (_token, _) = await _collector.Services.GetRequiredService<FleetTokens>().MakeAsync(new Token { Role = Role.Viewer }, "users/ann", default);
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _collector.DisposeAsync();
    }

    public void Dispose()
    {
        _mailRoot.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Pages_UnderStrangeNames_ShowNothing()
    {
        Assert.InRange(StrangeNames.All.Distinct().Count(), 140, int.MaxValue);
        foreach (var name in StrangeNames.All)
        {
            var answer = await RawHttp.AskAsync(Web, Page("/", $"Host: {name}"));
            Assert.True(IsRefusal(answer), $"{name}: {answer}");
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example.test\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("GET http://evil.example.test/ HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example.test/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://localhost/ HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://user@localhost/ HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    [InlineData("HEAD / HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /style.css HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /nowhere HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n")]
    public async Task Request_ThatSaysStrangelyWhomItIsFor_IsRefused(string request)
    {
        var answer = await RawHttp.AskAsync(Web, request);
        Assert.True(IsRefusal(answer), answer);
    }

    [Theory, MemberData(nameof(OurNames))]
    public async Task Page_UnderAnOwnName_IsShown(string name)
    {
        var answer = await RawHttp.AskAsync(Web, Page("/", $"Host: {name}"));
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains(Enrolled, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "start it with --own-names evil.example.test.")]
    [InlineData("ja", "--own-names evil.example.test を指定して起動してください。")]
    public async Task Refusal_OfAPage_SaysHowToAllowTheName(string language, string says)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Web, $"/?lang={language}"));
        request.Headers.Host = "evil.example.test";
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(OurNames))]
    public async Task Call_UnderAnOwnName_IsAnswered(string name)
    {
        Assert.Contains(Enrolled, await RawHttp.CallAsync(Grpc, name, ListHosts, _token), StringComparison.Ordinal);
        Assert.True(IsAnswered(await RawHttp.CallAsync(Agent, name, Health)), name);
    }

    [Theory]
    [InlineData(ListHosts)]
    [InlineData(Health)]
    [InlineData("/xmailfleet.v1.FleetService/Unknown")]
    public async Task Calls_UnderStrangeNames_AreNotAnswered(string method)
    {
        foreach (var name in StrangeNames.All)
        {
            var answer = await RawHttp.CallAsync(Grpc, name, method, _token);
            Assert.False(IsAnswered(answer), $"{name}: {answer}");
        }
    }

    [Fact]
    public async Task Agent_UnderStrangeNames_DoesNotEvenTellItsHealth()
    {
        foreach (var name in StrangeNames.All)
        {
            var answer = await RawHttp.CallAsync(Agent, name, Health);
            Assert.False(IsAnswered(answer), $"{name}: {answer}");
        }
    }

    [Fact]
    public async Task Refusal_OfACall_IsAStatusWithASentence()
    {
        foreach (var server in new[] { Grpc, Agent })
        {
            using var channel = GrpcChannel.ForAddress(
                $"{server.Scheme}://evil.example.test:7470", new GrpcChannelOptions { HttpHandler = LeadingTo(server), DisposeHttpClient = true });
            var error = await Assert.ThrowsAsync<RpcException>(
                async () => await new FleetService.FleetServiceClient(channel).ListHostsAsync(new ListHostsRequest()));
            Assert.Equal(StatusCode.PermissionDenied, error.StatusCode);
            Assert.EndsWith("start it with --own-names evil.example.test.", error.Status.Detail, StringComparison.Ordinal);
        }
    }

    private Uri Grpc => new(_collector.Urls.First());

    private Uri Web => new(_collector.Urls.Last());

    private Uri Agent => new(_agent.Urls.Single());

    // As the name server of the attack does.
    private static SocketsHttpHandler LeadingTo(Uri server) => new()
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null },
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(server.Host, server.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private string Page(string path, string host) => $"GET {path} HTTP/1.1\r\n{host}\r\nCookie: {_session}\r\nConnection: close\r\n\r\n";

    private static bool IsRefusal(string answer) =>
        (answer.StartsWith("HTTP/1.1 421 ", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal))
        && !answer.Contains(Enrolled, StringComparison.Ordinal);

    // A call that reached a service ends with a status of 0, or with 12 for a method that there is not.
    private static bool IsAnswered(string answer) =>
        answer.Contains(Enrolled, StringComparison.Ordinal)
        || answer.Contains("grpc-status\u00010", StringComparison.Ordinal)
        || answer.Contains("grpc-status\u000212", StringComparison.Ordinal);
}
