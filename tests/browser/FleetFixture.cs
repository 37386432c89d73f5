using Grpc.Net.Client;
using Microsoft.Playwright;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Browser.Tests;

/// <summary>
/// A real fleet of one with something to tell: the private key of a healthy mail root was replaced between two polls.
/// </summary>
public sealed class FleetFixture : IAsyncLifetime, IDisposable
{
    private readonly MailRoot _mailRoot = MailRoot.Healthy();
    private readonly ScratchDirectory _data = new();
    private FleetOfOne? _fleet;

    public Uri Address => Visitors.SiteOf(_fleet!.Collector);

    public string HostId => _fleet!.HostName["hosts/".Length..];

    public async Task InitializeAsync()
    {
        var endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Socket = _data.PathOf("collector.sock") };
        var options = new CollectorOptions { Storage = new StorageOptions { DataDirectory = _data.Path }, Endpoints = endpoints };
        _fleet = await FleetOfOne.StartAsync(options, _mailRoot.Directory, 0, Language.English, _ => Task.CompletedTask, CancellationToken.None);
        _mailRoot.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);
        using var channel = GrpcChannel.ForAddress(
            "http://localhost", new GrpcChannelOptions { HttpHandler = UnixSocketHandler.To(endpoints.Socket), DisposeHttpClient = true });
        var client = new FleetService.FleetServiceClient(channel);
        var label = new Host { Name = _fleet.HostName, Labels = { ["site"] = "<b>tokyo</b>" } };
        await client.UpdateHostAsync(new UpdateHostRequest { Host = label, UpdateMask = new() { Paths = { "labels" } } });
        await client.DiagnoseHostAsync(new DiagnoseHostRequest { Name = _fleet.HostName });
    }

    /// <summary>Opens a page of that size, in a browser whose user prefers that language, and is signed in.</summary>
    public async Task<IPage> OpenAsync(BrowserFixture browser, int width, string locale, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.OpenAsync(width, locale, scheme);
        await Visitors.SignInAsync(page, _fleet!.Collector);
        return page;
    }

    /// <summary>Makes an operator with a password.</summary>
    public Task EnsureAsync(string name) => Visitors.EnsureAsync(_fleet!.Collector, name);

    /// <summary>A link that signs in once.</summary>
    public async Task<string> LinkAsync() => (await Visitors.LinkAsync(_fleet!.Collector, "ann")).ToString();

    public async Task DisposeAsync()
    {
        if (_fleet is not null) await _fleet.DisposeAsync();
    }

    public void Dispose()
    {
        _mailRoot.Dispose();
        _data.Dispose();
    }
}
