using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>
/// From a change on disk to the regression at a client, over real processes. The collector polls by itself once an hour, so
/// that whatever arrives has come by the agent's stream.
/// </summary>
public sealed class WatchedFleetTests : IDisposable
{
    private const string Mismatch = "key-pair-mismatch";
    private const string MissingCertificate = "server-certificate-file";

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();

    public void Dispose()
    {
        _root.Dispose();
        _data.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // The kernel tells of nothing.
    public async Task KeyReplaced_InPlaceByRenameAndThroughLinks_IsOpenedAndRecovered(bool withoutInotify)
    {
        await using var agent = await Server.StartAgentAsync(_root, environment: ("XMAILFLEET_NO_INOTIFY", withoutInotify ? "1" : "0"));
        await using var collector = await StartWithHostAsync(agent);
        using var watch = await collector.WatchAsync(Mismatch);
        var (good, bad) = (File.ReadAllText(_root.PathOf("server.key")), KeyPair.SelfSigned("other.example.test").PrivateKeyPem);

        _root.Write("server.key", bad);
        Assert.Equal(RegressionState.Open, await watch.NextAsync());
        MoveInto("server.key", good);
        Assert.Equal(RegressionState.Recovered, await watch.NextAsync());

        MoveInto("server.key", bad);
        Assert.Equal(RegressionState.Open, await watch.NextAsync());
        LinkThroughLive(good);
        Assert.Equal(RegressionState.Recovered, await watch.NextAsync());

        _root.Write("archive/privkey1.pem", bad);
        Assert.Equal(RegressionState.Open, await watch.NextAsync());
    }

    [Fact]
    public async Task AgentAndCollectorRestarted_WhatChangesMeanwhileAndAfter_IsSeen()
    {
        var good = File.ReadAllText(_root.PathOf("server.key"));
        var agent = await Server.StartAgentAsync(_root);
        var port = agent.Port;
        await using (var collector = await StartWithHostAsync(agent))
        {
            using var watch = await collector.WatchAsync(Mismatch);
            await agent.DisposeAsync();
            _root.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);
            agent = await Server.StartAgentAsync(_root, port: port);
            Assert.Equal(RegressionState.Open, await watch.NextAsync());
        }

        await using var running = agent;
        _root.Write("server.key", good);
        await using var restarted = await Server.StartCollectorAsync(_data.FullName);
        await EventuallyAsync(async () => (await restarted.RegressionsAsync("state = RECOVERED")).Count == 1);
        using var after = await restarted.WatchAsync(Mismatch);

        _root.Write("server.key", KeyPair.SelfSigned("another.example.test").PrivateKeyPem);

        Assert.Equal(RegressionState.Open, await after.NextAsync());
        Assert.Empty(await restarted.RegressionsAsync("rule_id = host-unreachable"));
    }

    [Fact]
    public async Task CertificateDeletedAndMadeAgain_IsOpenedAndRecovered()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await StartWithHostAsync(agent);
        using var watch = await collector.WatchAsync(MissingCertificate);
        var certificate = File.ReadAllText(_root.PathOf("server.cert"));

        File.Delete(_root.PathOf("server.cert"));
        Assert.Equal(RegressionState.Open, await watch.NextAsync());

        _root.Write("server.cert", certificate);
        Assert.Equal(RegressionState.Recovered, await watch.NextAsync());
    }

    [Fact]
    public async Task Renewal_OfBothFiles_IsNoMismatch()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await StartWithHostAsync(agent);
        var renewed = KeyPair.SelfSigned("mail.example.test");

        _root.Write("server.cert", renewed.CertificatePem);
        await Task.Delay(400);
        _root.Write("server.key", renewed.PrivateKeyPem);

        await EventuallyAsync(async () => (await collector.SnapshotsAsync()).Count == 2);
        Assert.Empty(await collector.RegressionsAsync($"rule_id = {Mismatch}"));
    }

    // Polled once, and with the stream begun.
    private async Task<Server> StartWithHostAsync(Server agent)
    {
        var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.AddAsync("mx1", agent);
        await EventuallyAsync(async () => (await collector.SnapshotsAsync()) is [var snapshot] && snapshot.PollCount >= 2);
        return collector;
    }

    private void MoveInto(string name, string content)
    {
        _root.Write(name + ".new", content);
        File.Move(_root.PathOf(name + ".new"), _root.PathOf(name), overwrite: true);
    }

    // As certbot lays it out.
    private void LinkThroughLive(string key)
    {
        Directory.CreateDirectory(_root.PathOf("live"));
        Directory.CreateDirectory(_root.PathOf("archive"));
        _root.Write("archive/privkey1.pem", key);
        File.CreateSymbolicLink(_root.PathOf("live/privkey.pem"), "../archive/privkey1.pem");
        File.Delete(_root.PathOf("server.key"));
        File.CreateSymbolicLink(_root.PathOf("server.key"), _root.PathOf("live/privkey.pem"));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds()) await Task.Delay(50, limit.Token);
    }
}
