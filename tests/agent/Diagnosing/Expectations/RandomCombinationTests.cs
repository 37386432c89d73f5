using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>
/// What the product expects of a host is what clients get from it, for switches, lines and files thrown together by chance.
/// The server is the stand-in that reads server.tab for itself and hands the files to the host's OpenSSL as XMail does.
/// </summary>
/// <remarks>XMAILFLEET_COMBINATIONS sets how many; XMAILFLEET_SEED where to begin.</remarks>
public sealed class RandomCombinationTests(StockFixture fixture) : IClassFixture<StockFixture>
{
    private const int Short = 60;
    private const int Rare = 10;

    [Fact]
    public async Task Expected_CombinationsByChance_IsWhatClientsGet()
    {
        await fixture.Stock.AddRareAsync();
        var source = new CombinationSource(Extent.Of("XMAILFLEET_SEED", 1));
        var disagreements = new List<string>();
        var kinds = new Dictionary<Expected, int>();
        for (var count = Extent.Of("XMAILFLEET_COMBINATIONS", Short); count > 0; count--)
            disagreements.AddRange(await CompareAsync(source.Next(), kinds));

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
        // Chance that seldom makes one kind of host proves nothing of it.
        Assert.True(kinds.Count(kind => kind.Value >= Rare) == 4, string.Join(", ", kinds));
    }

    private async Task<IEnumerable<string>> CompareAsync(HostCombination combination, Dictionary<Expected, int> kinds)
    {
        using var host = new CombinationHost(combination, fixture.Stock);
        var expected = await host.ExpectAsync();
        var seen = await host.ObserveAsync();
        foreach (var kind in seen.Values) kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        return seen.Where(pair => expected[pair.Key] != pair.Value)
            .Select(pair => $"{pair.Key}: expected {expected[pair.Key]}, seen {pair.Value}: {combination}");
    }
}
