using Grpc.Core;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>While names of a certificate are lost, over real processes: whatever else happens to it is told, and accepted as it was shown.</summary>
public sealed class OpenRecordTests : IDisposable
{
    private const string NamesLost = "certificate-names-lost";
    private const string Mail = "mail.example.test";
    private const string Pop = "pop.example.test";
    private const string Old = "old.example.test";

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();

    public void Dispose()
    {
        _root.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task NamesLost_OneAfterAnotherThenRenewedAndPutBack_AreAllTold()
    {
        Put(KeyPair.SelfSigned([Mail, Old, Pop], -1, 89));
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.AddAsync("mx1", agent);
        await collector.PollAsync("mx1");
        using var watch = await collector.WatchAsync(NamesLost);

        await PutAsync(collector, -1, 89, Mail, Pop);
        Assert.Equal(RegressionState.Open, await watch.NextAsync());
        var shown = await FindAsync(collector, NamesLost);
        Assert.Contains(Old, shown.Message, StringComparison.Ordinal);
        await PutAsync(collector, -1, 89, Mail);
        Assert.Equal(RegressionState.Open, await watch.NextAsync());
        var worse = await FindAsync(collector, NamesLost);
        Assert.Equal((shown.Name, 2), (worse.Name, worse.Events.Count));
        Assert.Contains($"{Old}, {Pop}", worse.Message, StringComparison.Ordinal);
        await PutAsync(collector, 0, 120, Mail);
        Assert.Single(await collector.RegressionsAsync("rule_id = certificate-replaced"));
        await PutAsync(collector, -30, 60, Mail);
        Assert.Single(await collector.RegressionsAsync("rule_id = certificate-ends-sooner AND state = OPEN"));

        var refused = await Assert.ThrowsAsync<RpcException>(() => AcceptAsync(collector, shown));
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
        Assert.Contains("tells something else", refused.Status.Detail, StringComparison.Ordinal);
        await AcceptAsync(collector, worse);
        Assert.Equal("certificate-ends-sooner", Assert.Single(await collector.RegressionsAsync("state = OPEN")).RuleId);
    }

    private void Put(KeyPair pair)
    {
        _root.Write("server.key", pair.PrivateKeyPem);
        _root.Write("server.cert", pair.CertificatePem);
    }

    private async Task PutAsync(Server collector, int fromDays, int toDays, params string[] names)
    {
        Put(KeyPair.SelfSigned(names, fromDays, toDays));
        await collector.PollAsync("mx1");
    }

    private static async Task<Regression> FindAsync(Server collector, string rule) =>
        Assert.Single(await collector.RegressionsAsync($"rule_id = {rule} AND state = OPEN"));

    private static async Task AcceptAsync(Server collector, Regression shown) =>
        await collector.Client().AcceptRegressionAsync(new AcceptRegressionRequest { Name = shown.Name, Etag = shown.Etag });
}
