using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Postgres;

namespace XMailFleet.Collector.Tests.Fleet.History;

[Collection(PostgresTests.Name)]
[Trait("Needs", "postgresql")]
public sealed class PostgresHostClaimsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    private PostgresHistoryStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await PostgresHistoryStore.OpenAsync(await postgres.Server.CreateDatabaseAsync(), TimeProvider.System, default);
        for (var n = 0; n < 9; n++) await _store.AddHostAsync(RecordedHost.Make($"mx{n}"), default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Claim_ByThree_SharesEveryHostOutOnce()
    {
        PostgresHostClaims[] claims = [_store.Claims(Long), _store.Claims(Long), _store.Claims(Long)];
        Assert.Equal(9, (await claims[0].ClaimAsync(default)).Count);
        // The first one learns of the others when it claims again.
        foreach (var claim in claims[1..]) Assert.Empty(await claim.ClaimAsync(default));
        var held = new List<IReadOnlyCollection<string>>();
        foreach (var claim in claims) held.Add(await claim.ClaimAsync(default));
        Assert.All(held, ids => Assert.Equal(3, ids.Count));
        Assert.Equal(9, held.SelectMany(ids => ids).Distinct().Count());
    }

    [Fact]
    public async Task Claim_ByManyAtOnce_GivesNoHostTwice()
    {
        var claims = Enumerable.Range(0, 8).Select(_ => _store.Claims(Long)).ToList();
        var held = await Task.WhenAll(claims.Select(claim => claim.ClaimAsync(default)));
        var current = new List<string>();
        foreach (var (claim, ids) in claims.Zip(held))
            foreach (var id in ids)
                if (await claim.HoldsAsync(id, default)) current.Add(id);
        Assert.Equal(current.Distinct().Count(), current.Count);
    }

    [Fact]
    public async Task Claim_AfterTheEndOfALease_TakesOverAllItsHosts()
    {
        var (dead, living) = (_store.Claims(Short), _store.Claims(Long));
        await dead.ClaimAsync(default);
        while (await dead.HoldsAsync("mx1", default)) await Task.Delay(Short);
        Assert.Equal(9, (await living.ClaimAsync(default)).Count);
        Assert.True(await living.HoldsAsync("mx1", default));
    }

    [Fact]
    public async Task Release_OfAll_LetsTheOtherHaveThemAtOnce()
    {
        var (leaving, staying) = (_store.Claims(Long), _store.Claims(Long));
        await leaving.ClaimAsync(default);
        await leaving.ReleaseAsync(default);
        Assert.Equal(9, (await staying.ClaimAsync(default)).Count);
    }

    [Fact]
    public async Task ApplyPoll_ByACollectorWhoseLeaseRanOut_WritesNothing()
    {
        var late = _store.Claims(Short);
        await late.ClaimAsync(default);
        while (await late.HoldsAsync("mx1", default)) await Task.Delay(Short);
        Assert.False(await _store.ApplyPollAsync(await WriteAsync(late), default));
    }

    [Fact]
    public async Task ApplyPoll_OfAHostThatAnotherHolds_WritesNothingUnlessAskedFor()
    {
        var (holder, other) = (_store.Claims(Long), _store.Claims(Long));
        await holder.ClaimAsync(default);
        await other.ClaimAsync(default);
        Assert.False(await _store.ApplyPollAsync(await WriteAsync(other), default));
        Assert.True(await _store.ApplyPollAsync(await WriteAsync(holder), default));
        Assert.True(await _store.ApplyPollAsync(await WriteAsync(null), default));
    }

    private async Task<PollWrite> WriteAsync(PostgresHostClaims? claims)
    {
        var host = (await _store.FindHostAsync("mx1", default))!;
        return new PollWrite { ReadRevision = host.Revision, Host = host, Claimant = claims?.Claimant };
    }
}
