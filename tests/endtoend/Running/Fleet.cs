using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>What the tests ask a collector, in few words.</summary>
internal static class Fleet
{
    public static FleetService.FleetServiceClient Client(this Server collector) => new(collector.Channel);

    public static async Task<Host> AddAsync(this Server collector, string hostId, Server agent) =>
        (await collector.Client().CreateHostAsync(
            new CreateHostRequest { HostId = hostId, Host = new Host { Address = agent.Address } })).Host;

    /// <summary>Polls a host now.</summary>
    public static async Task<DiagnoseHostResponse> PollAsync(this Server collector, string hostId) =>
        await collector.Client().DiagnoseHostAsync(new DiagnoseHostRequest { Name = $"hosts/{hostId}" });

    public static async Task<IReadOnlyList<Regression>> RegressionsAsync(this Server collector, string filter = "") =>
        (await collector.Client().ListRegressionsAsync(
            new ListRegressionsRequest { Parent = "hosts/-", Filter = filter })).Regressions;

    /// <summary>The regressions of <paramref name="rule"/> as they open and recover from now on.</summary>
    public static async Task<AsyncServerStreamingCall<WatchRegressionsResponse>> WatchAsync(this Server collector, string rule)
    {
        var watch = collector.Client().WatchRegressions(
            new WatchRegressionsRequest { Parent = "hosts/-", Filter = $"rule_id = {rule}" },
            deadline: TimeProvider.System.GetUtcNow().AddMinutes(3).UtcDateTime);
        await watch.ResponseHeadersAsync;
        return watch;
    }

    /// <summary>The state of the regression that is told next.</summary>
    public static async Task<RegressionState> NextAsync(this AsyncServerStreamingCall<WatchRegressionsResponse> watch) =>
        await watch.ResponseStream.MoveNext() ? watch.ResponseStream.Current.Regression.State : throw new InvalidOperationException("The stream has ended.");

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<Snapshot>> SnapshotsAsync(this Server collector) =>
        (await collector.Client().ListSnapshotsAsync(new ListSnapshotsRequest { Parent = "hosts/-" })).Snapshots;

    public static async Task<StatusCode> StatusOfAsync<T>(AsyncUnaryCall<T> call) =>
        (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode;
}
