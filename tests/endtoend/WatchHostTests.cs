using Grpc.Core;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>The agent's stream of changes, as any client of AgentService sees it.</summary>
public sealed class WatchHostTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task WatchHost_Begun_AnswersAtOnceThenTellsAChange()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        using var watch = Watch(agent);

        var first = await NextAsync(watch);
        _root.Write("server.key", "another");
        var change = await NextAsync(watch);

        Assert.Empty(first.ChangedParts);
        Assert.True(first.SilenceLimit.ToTimeSpan() > TimeSpan.Zero);
        Assert.Equal([DiagnosisPart.KeyMaterial], change.ChangedParts);
    }

    [Fact]
    [Trait("Needs", "aot")]
    public async Task WatchHost_OfThePublishedAgent_TellsAChange()
    {
        await using var agent = await Server.StartAgentAsync(_root, await PublishedPrograms.AgentAsync);
        using var watch = Watch(agent);
        await NextAsync(watch);

        _root.WriteServerTab(("EnableSMTP-TLS", "0"));

        Assert.Equal([DiagnosisPart.TlsConfig], (await NextAsync(watch)).ChangedParts);
    }

    [Fact]
    public async Task WatchHost_OneStreamMoreThanAllowed_IsRefusedUntilOneEnds()
    {
        await using var agent = await Server.StartAgentAsync(_root, environment: ("XMAILFLEET_WATCH_STREAMS", "1"));
        using (var only = Watch(agent))
        {
            await NextAsync(only);
            using var more = Watch(agent);
            Assert.Equal(StatusCode.ResourceExhausted, await RefusalAsync(more));
        }

        Assert.True(await EventuallyWatchesAsync(agent));
    }

    [Fact]
    public async Task WatchHost_SwitchedOff_IsUnknown()
    {
        await using var agent = await Server.StartAgentAsync(_root, environment: ("XMAILFLEET_WATCH_STREAMS", "0"));
        using var watch = Watch(agent);

        Assert.Equal(StatusCode.Unimplemented, await RefusalAsync(watch));
    }

    [Fact]
    public async Task Agent_TerminatedWhileWatched_TellsItAndEndsWithZero()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        using var watch = Watch(agent);
        await NextAsync(watch);

        var ended = RefusalAsync(watch);

        Assert.Equal(0, (await agent.TerminateAsync()).ExitCode);
        Assert.Equal(StatusCode.Unavailable, await ended);
    }

    private static AsyncServerStreamingCall<WatchHostResponse> Watch(Server agent) =>
        new AgentService.AgentServiceClient(agent.Channel).WatchHost(
            new WatchHostRequest(), deadline: TimeProvider.System.GetUtcNow().AddMinutes(2).UtcDateTime);

    private static async Task<WatchHostResponse> NextAsync(AsyncServerStreamingCall<WatchHostResponse> watch) =>
        await watch.ResponseStream.MoveNext() ? watch.ResponseStream.Current : throw new InvalidOperationException("The stream has ended.");

    private static async Task<StatusCode> RefusalAsync(AsyncServerStreamingCall<WatchHostResponse> watch) =>
        (await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext())).StatusCode;

    // The end of a stream reaches the agent some time later.
    private static async Task<bool> EventuallyWatchesAsync(Server agent)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var watch = Watch(agent);
            try
            {
                return await watch.ResponseStream.MoveNext(limit.Token);
            }
            catch (RpcException refusal) when (refusal.StatusCode is StatusCode.ResourceExhausted)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
