using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>What every store must do with those who belong. Each store has a class of its own that derives from this one.</summary>
public abstract class AccessStoreConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private IHistoryStore _store = null!;

    private protected IAccessStore Members => _store.Members;

    /// <summary>Opens the same store, new or as it was left.</summary>
    internal abstract Task<IHistoryStore> OpenAsync();

    public virtual async Task InitializeAsync() => _store = await OpenAsync();

    public virtual async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Find_OfARecord_GivesItsNewestStateAndNoneOfAnotherKind()
    {
        Assert.Null(await Members.FindAsync(AccessKind.User, "ann", default));
        await PutAsync(AccessKind.User, "ann", 1);
        await PutAsync(AccessKind.User, "ann", 2);
        Assert.Equal([2], (await Members.FindAsync(AccessKind.User, "ann", default))!);
        Assert.Null(await Members.FindAsync(AccessKind.Token, "ann", default));
        Assert.Null(await Members.FindAsync(AccessKind.User, "an", default));
    }

    [Fact]
    public async Task List_InPages_GivesEachOfItsKindOnceInOrdinalOrder()
    {
        string[] ids = ["A", "_", "a", "a+b", "a-1", "a.b", "a1", "a@x", "b", "z"];
        foreach (var id in ids.Reverse()) await PutAsync(AccessKind.User, id, 1);
        await PutAsync(AccessKind.EnrollmentToken, "0", 1);
        await PutAsync(AccessKind.Token, "zz", 1);
        var listed = new List<string>();
        while (await Members.ListAsync(AccessKind.User, listed.LastOrDefault(""), 3, default) is { Count: > 0 } page)
        {
            Assert.InRange(page.Count, 1, 3);
            listed.AddRange(page.Select(record => record.Id));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), listed);
        Assert.Equal(["a-1", "a.b"], (await Members.ListAsync(AccessKind.User, "a+c", 2, default)).Select(record => record.Id));
    }

    [Fact]
    public async Task Change_ToNothing_RemovesAndTheSameNameIsNew()
    {
        await PutAsync(AccessKind.User, "ann", 1);
        Assert.Equal("was there", await Members.ChangeAsync<string>(AccessKind.User, "ann", present => (null, present is null ? "" : "was there"), default));
        Assert.Null(await Members.FindAsync(AccessKind.User, "ann", default));
        Assert.Empty(await Members.ListAsync(AccessKind.User, "", 10, default));
        Assert.True(await Members.ChangeAsync<bool>(AccessKind.User, "ann", present => ([3], present is null), default));
        Assert.Equal([3], (await Members.FindAsync(AccessKind.User, "ann", default))!);
    }

    [Fact]
    public async Task Change_OfNothingToNothing_LeavesNothing()
    {
        Assert.True(await Members.ChangeAsync<bool>(AccessKind.Token, "x", present => (null, present is null), default));
        Assert.Empty(await Members.ListAsync(AccessKind.Token, "", 10, default));
    }

    [Fact]
    public async Task Change_ThatFails_ChangesNothingAndNobodyWaitsForIt()
    {
        await PutAsync(AccessKind.User, "ann", 1);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Members.ChangeAsync<bool>(AccessKind.User, "ann", _ => throw new InvalidOperationException(), default));
        Assert.Equal([1], (await Members.FindAsync(AccessKind.User, "ann", default))!);
        await PutAsync(AccessKind.User, "ann", 2);
        Assert.Equal([2], (await Members.FindAsync(AccessKind.User, "ann", default))!);
    }

    [Fact]
    public async Task Records_WithoutContentAndWithMuch_ComeBackAsTheyWere()
    {
        var much = new byte[300_000];
        new Random(1).NextBytes(much);
        await Members.ChangeAsync(AccessKind.Token, "much", _ => (much, true), default);
        await Members.ChangeAsync<bool>(AccessKind.Token, "none", _ => ([], true), default);
        Assert.Equal(much, (await Members.FindAsync(AccessKind.Token, "much", default))!);
        Assert.True(await Members.ChangeAsync(AccessKind.Token, "none", present => (present, present is { Length: 0 }), default));
    }

    [Fact]
    public async Task Change_ByFifty_LetsOneInAndLosesNoCount()
    {
        await PutAsync(AccessKind.EnrollmentToken, "t", 0);
        var stores = await OpenMoreAsync();
        var used = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => stores[n % stores.Count].ChangeAsync<bool>(
            AccessKind.EnrollmentToken, "t", present => present is [0] ? ([1], true) : (present, false), default))));
        Assert.Single(used, isMine => isMine);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => stores[n % stores.Count].ChangeAsync<bool>(
            AccessKind.Token, "count", present => ([(byte)((present?[0] ?? 0) + 1)], true), default))));
        Assert.Equal([50], (await Members.FindAsync(AccessKind.Token, "count", default))!);
    }

    /// <summary>Those who wait at a record that goes must find it gone, not lost.</summary>
    [Fact]
    public async Task Change_ByManyThatMakeAndRemove_EndsWithWhatTheLastOneMade()
    {
        var stores = await OpenMoreAsync();
        var there = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(() => stores[n % stores.Count].ChangeAsync<int>(
            AccessKind.User, "x", present => present is null ? ([1], 1) : (null, -1), default))));
        Assert.Equal(0, there.Sum());
        Assert.Null(await Members.FindAsync(AccessKind.User, "x", default));
    }

    [Fact]
    public async Task Audit_IsListedNewestFirstInPagesUnderNumbersOfTheStore()
    {
        for (var n = 1; n <= 5; n++) await Members.AppendAsync(Entry(n), default);
        var first = await Members.ListAuditAsync(long.MaxValue, 2, default);
        Assert.Equal([(5L, "auditEntries/5", "users/5"), (4L, "auditEntries/4", "users/4")], first.Select(e => (e.Position, e.Value.Name, e.Value.Caller)));
        var rest = await Members.ListAuditAsync(first[^1].Position, 10, default);
        Assert.Equal([3L, 2L, 1L], rest.Select(e => e.Position));
    }

    [Fact]
    public async Task Audit_OfManyAtOnce_HasEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(n => Members.AppendAsync(Entry(n), default)));
        var all = await Members.ListAuditAsync(long.MaxValue, 100, default);
        Assert.Equal(Enumerable.Range(1, 40).Select(n => $"users/{n}").Order(), all.Select(e => e.Value.Caller).Order());
        Assert.Equal(all.Select(e => e.Position).OrderDescending(), all.Select(e => e.Position));
        Assert.Equal(40, all.Select(e => e.Position).Distinct().Count());
    }

    [Fact]
    public async Task Everything_AfterARestart_IsThereAndNumbersGoOn()
    {
        await PutAsync(AccessKind.User, "ann", 1);
        await Members.AppendAsync(Entry(1), default);
        await _store.DisposeAsync();
        _store = await OpenAsync();
        Assert.Equal([1], (await Members.FindAsync(AccessKind.User, "ann", default))!);
        await Members.AppendAsync(Entry(2), default);
        Assert.Equal(["auditEntries/2", "auditEntries/1"], (await Members.ListAuditAsync(long.MaxValue, 10, default)).Select(e => e.Value.Name));
    }

    [Fact]
    public async Task Prune_RemovesOldAuditEntriesAndWhatEndedAndNobodyWhoBelongs()
    {
        for (var n = 1; n <= 1200; n++) await Members.AppendAsync(Entry(n), default);
        var now = TimeProvider.System.GetUtcNow();
        for (var n = 0; n < 3; n++)
        {
            var end = now.AddDays(n == 2 ? 1 : -2).ToTimestamp();
            await PutAsync(AccessKind.EnrollmentToken, $"t{n}", new StoredEnrollmentToken { AgentId = "a", ExpireTime = end });
            await PutAsync(AccessKind.SignIn, $"s{n}", new StoredSignIn { UserId = "ann", ExpireTime = end });
            await PutAsync(AccessKind.Token, $"k{n}", new StoredToken { Token = new Token { Name = $"tokens/k{n}", ExpireTime = end } });
        }

        await _store.PruneAsync(Start.AddMinutes(1001), default);

        Assert.Equal([.. Enumerable.Range(1001, 200).Reverse().Select(n => (long)n)], (await Members.ListAuditAsync(long.MaxValue, 2000, default)).Select(e => e.Position));
        Assert.Equal(["t2"], (await Members.ListAsync(AccessKind.EnrollmentToken, "", 10, default)).Select(r => r.Id));
        Assert.Equal(["s2"], (await Members.ListAsync(AccessKind.SignIn, "", 10, default)).Select(r => r.Id));
        Assert.Equal(3, (await Members.ListAsync(AccessKind.Token, "", 10, default)).Count);
    }

    /// <summary>Other collectors on the same store, where it can be shared; else the one again.</summary>
    private protected abstract Task<IReadOnlyList<IAccessStore>> OpenMoreAsync();

    private Task<bool> PutAsync(AccessKind kind, string id, byte value) => Members.ChangeAsync<bool>(kind, id, _ => ([value], true), default);

    private Task<bool> PutAsync(AccessKind kind, string id, IMessage message) => Members.ChangeAsync(kind, id, _ => (message.ToByteArray(), true), default);

    private static AuditEntry Entry(int minute) =>
        new() { AuditTime = Start.AddMinutes(minute).ToTimestamp(), Caller = $"users/{minute}", Method = "FleetService.GetHost", Outcome = "OK", Count = 1 };
}
