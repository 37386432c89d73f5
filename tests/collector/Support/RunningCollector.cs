using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A whole collector on real ports, and a client of it.</summary>
internal sealed class RunningCollector : IAsyncDisposable
{
    private readonly MailRoot _directory = new();
    private readonly CollectorOptions _options;
    private readonly TimeProvider _time;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    private RunningCollector(PollingOptions polling, RegressionOptions regressions, TimeProvider time, string database, string wrappingKey)
    {
        if (wrappingKey.Length > 0) WriteKey(wrappingKey);
        _options = new CollectorOptions
        {
            Storage = new StorageOptions { DataDirectory = _directory.Directory, Database = database },
            Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Socket = Socket },
            Polling = polling,
            Regressions = regressions,
        };
        _time = time;
    }

    /// <summary>Path of its Unix socket.</summary>
    public string Socket => Path.Combine(_directory.Directory, "collector.sock");

    public FleetService.FleetServiceClient Fleet { get; private set; } = null!;

    public IHistoryStore Store => _app.Services.GetRequiredService<IHistoryStore>();

    public GrpcChannel Channel => _channel;

    /// <summary>What others need that open the same database.</summary>
    public string WrappingKey => File.ReadAllText(_directory.PathOf(StateFiles.WrappingKey));

    /// <summary>The whole of it.</summary>
    public WebApplication App => _app;

    public Uri WebAddress => new(_app.Urls.Last());

    /// <summary>Starts a collector that polls rarely: tests ask for the polls that they want.</summary>
    public static async Task<RunningCollector> StartAsync(
        PollingOptions? polling = null, RegressionOptions? regressions = null, TimeProvider? time = null, string database = "", string wrappingKey = "")
    {
        var collector = new RunningCollector(
            polling ?? new PollingOptions { Interval = TimeSpan.FromDays(1), Deadline = TimeSpan.FromSeconds(20) },
            regressions ?? new RegressionOptions(),
            time ?? TimeProvider.System,
            database,
            wrappingKey);
        await collector.StartAppAsync();
        return collector;
    }

    /// <summary>A browser in which somebody of that role is signed in.</summary>
    public Task<WebVisitor> VisitAsync(Role role = Role.Operator, string name = "") => WebVisitor.SignInAsync(_app, role, name);

    /// <summary>Requests of any kind where RPCs are answered.</summary>
    public HttpClient CallByHttp() => new(UnixSocketHandler.To(_options.Endpoints.Socket!));

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAppAsync();
    }

    public async Task<Host> AddAsync(string id, string address, params (string Key, string Value)[] labels)
    {
        var host = new Host { Address = address };
        foreach (var (key, value) in labels) host.Labels.Add(key, value);
        return (await Fleet.CreateHostAsync(new CreateHostRequest { HostId = id, Host = host })).Host;
    }

    public async Task<Diagnosis> DiagnoseAsync(string id) =>
        (await Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = $"hosts/{id}" })).Diagnosis;

    public async Task<IReadOnlyList<Regression>> RegressionsAsync(string filter = "", string parent = "hosts/-") =>
        (await Fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = parent, Filter = filter })).Regressions;

    /// <summary>The refusal of a call that must be refused.</summary>
    public static async Task<Status> RefusalAsync<T>(AsyncUnaryCall<T> call) =>
        (await Assert.ThrowsAsync<RpcException>(async () => await call)).Status;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _directory.Dispose();
    }

    private void WriteKey(string key)
    {
        _directory.Write(StateFiles.WrappingKey, key);
        File.SetUnixFileMode(_directory.PathOf(StateFiles.WrappingKey), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task StartAppAsync()
    {
        _app = await CollectorHost.BuildAsync(_options, default, _time, new PlainConnector());
        await _app.StartAsync();
        _channel = LocalChannel.To(_options.Endpoints.Socket!);
        Fleet = new FleetService.FleetServiceClient(_channel);
    }

    private async Task StopAsync()
    {
        _channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
