using Microsoft.Playwright;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Browser.Tests;

/// <summary>A real fleet of one whose certificate had expired when it was added: full function, and no regression.</summary>
public sealed class ExpiredFixture : IAsyncLifetime, IDisposable
{
    private readonly MailRoot _mailRoot = MailRoot.Full(-400, -240);
    private readonly ScratchDirectory _data = new();
    private FleetOfOne? _fleet;

    public Uri Address => Visitors.SiteOf(_fleet!.Collector);

    public string HostId => _fleet!.HostName["hosts/".Length..];

    public async Task InitializeAsync()
    {
        var endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Socket = _data.PathOf("collector.sock") };
        var options = new CollectorOptions { Storage = new StorageOptions { DataDirectory = _data.Path }, Endpoints = endpoints };
        _fleet = await FleetOfOne.StartAsync(options, _mailRoot.Directory, 0, Language.English, _ => Task.CompletedTask, CancellationToken.None);
    }

    /// <summary>Opens a page of that size, in a browser whose user prefers that language, and is signed in.</summary>
    public async Task<IPage> OpenAsync(BrowserFixture browser, int width, string locale, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.OpenAsync(width, locale, scheme);
        await Visitors.SignInAsync(page, _fleet!.Collector);
        return page;
    }

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
