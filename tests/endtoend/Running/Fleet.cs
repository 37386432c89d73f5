using System.Globalization;
using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>What the tests ask a collector, in few words.</summary>
internal static class Fleet
{
    public static FleetService.FleetServiceClient Client(this Server collector) => new(collector.Channel);

    /// <summary>Adds a host, and has its agent enroll as a person would.</summary>
    public static async Task<Host> AddAsync(this Server collector, string hostId, Server agent)
    {
        var host = (await collector.Client().CreateHostAsync(new CreateHostRequest { HostId = hostId, Host = new Host { Address = agent.Address } })).Host;
        await collector.EnrollAsync(host.Name, agent);
        return host;
    }

    /// <summary>Lets the agent of a host in, and starts it anew with its identity.</summary>
    public static async Task EnrollAsync(this Server collector, string host, Server agent)
    {
        var token = (await new AccessService.AccessServiceClient(collector.Channel).CreateEnrollmentTokenAsync(
            new CreateEnrollmentTokenRequest { Parent = host, Replace = true })).Token;
        await collector.EnrollAsync(host, agent, token);
    }

    /// <summary>The same, by a token that is there.</summary>
    public static async Task EnrollAsync(this Server collector, string host, Server agent, string token)
    {
        var file = Path.Combine(agent.State, "token");
        await File.WriteAllTextAsync(file, token);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var enrolled = await ProgramProcess.RunAsync(
            agent.Program,
            [
                "enroll", "--collector", collector.Address, "--token-file", file, "--state-dir", agent.State, "--port", agent.Port.ToString(CultureInfo.InvariantCulture),
                "--config", Path.Combine(agent.State, "agent.json"),
            ]);
        Assert.True(enrolled.ExitCode == 0, $"{host}: {enrolled.Errors}");
        File.Delete(file);
        await agent.RestartAsync();
    }

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
