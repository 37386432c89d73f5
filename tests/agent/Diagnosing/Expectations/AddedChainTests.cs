using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>What OpenSSL adds to server.cert from the trust store is judged like what is in it.</summary>
public sealed class AddedChainTests(StockFixture fixture) : IClassFixture<StockFixture>
{
    private const string Optional = "SSLWantVerify\t1\nSSLUseCertsFile\t1\n";

    [Theory]
    [InlineData(Optional, "weakleaf.crt", "weakleaf.key", "weakroot.crt root.crt", Expected.Failure)]
    [InlineData(Optional, "weakleaf.crt", "weakleaf.key", "root.crt", Expected.Tls)]
    [InlineData("SSLUseCertsFile\t1\n", "weakleaf.crt", "weakleaf.key", "weakroot.crt", Expected.Tls)]
    [InlineData(Optional, "ofsha1.crt", "ofsha1.key", "root.crt sha1intermediate.crt", Expected.Failure)]
    [InlineData(Optional, "ofsha1.crt root.crt", "ofsha1.key", "root.crt sha1intermediate.crt", Expected.Tls)]
    [InlineData(Optional, "leaf.crt", "leaf.key", "root.crt intermediate.crt", Expected.Tls)]
    public async Task Expected_LeafWithoutIssuer_FailsWhereTheIssuerThatIsAddedIsTooWeak(
        string serverTab, string certificate, string key, string caFile, Expected expected)
    {
        await fixture.Stock.AddRareAsync();
        using var host = new CombinationHost(new HostCombination("", serverTab, certificate, key, caFile, null, null), fixture.Stock);

        var said = await host.ExpectAsync();
        var seen = await host.ObserveAsync();

        Assert.All(said.Values, value => Assert.Equal(expected, value));
        Assert.Equal(seen, said);
    }
}
