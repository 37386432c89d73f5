using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;
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

    public Uri Address => new($"{_fleet!.Collector.GetRequiredService<OwnPlaces>().WebAddress}/");

    /// <summary>A link that signs somebody in, once.</summary>
    public Task<Uri> SignInAsync() => SignInLink.MakeAsync(_fleet!);

    public string HostId => _fleet!.HostName["hosts/".Length..];

    public async Task InitializeAsync()
    {
        var endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0 };
        var options = new CollectorOptions { Storage = new StorageOptions { DataDirectory = _data.Path }, Endpoints = endpoints };
        _fleet = await FleetOfOne.StartAsync(options, _mailRoot.Directory, 0, Language.English, _ => Task.CompletedTask, CancellationToken.None);
        _mailRoot.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);
        var client = _fleet.Collector.GetRequiredService<FleetCore>();
        var label = new Host { Name = _fleet.HostName, Labels = { ["site"] = "<b>tokyo</b>" } };
        await client.UpdateHostAsync(new UpdateHostRequest { Host = label, UpdateMask = new() { Paths = { "labels" } } }, "local/test", CancellationToken.None);
        await client.DiagnoseHostAsync(new DiagnoseHostRequest { Name = _fleet.HostName }, CancellationToken.None);
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
