using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;

namespace XMailFleet.Fleet.Access;

/// <summary>Links that sign in once. The store decides who was first, also among several collectors.</summary>
internal sealed class SignInLinks(IAccessStore store, TimeProvider time)
{
    /// <summary>How long one is good.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    // Those that nobody used are removed when the next one is made.
    private const int SweptAtATime = 1000;

    /// <param name="userId">Key of the user.</param>
    /// <param name="stamp">The user's, now.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<(string Token, DateTimeOffset End)> MakeAsync(string userId, string stamp, CancellationToken ct)
    {
        await SweepAsync(ct).ConfigureAwait(false);
        var (token, end) = (BearerToken.Make(BearerToken.SignIn), time.GetUtcNow() + Life);
        var link = new StoredSignIn { UserId = userId, Stamp = stamp, ExpireTime = Timestamp.FromDateTimeOffset(end) }.ToByteArray();
        await store.ChangeAsync(AccessKind.SignIn, BearerToken.HashOf(token), _ => (link, true), ct).ConfigureAwait(false);
        return (token, end);
    }

    /// <summary>What a link is for; null where there is none, or it is over.</summary>
    public async Task<StoredSignIn?> FindAsync(string token, CancellationToken ct) =>
        BearerToken.IsOne(token, BearerToken.SignIn) ? Read(await store.FindAsync(AccessKind.SignIn, BearerToken.HashOf(token), ct).ConfigureAwait(false)) : null;

    /// <summary>What the link was for; null where there is none, it is over, or somebody was first.</summary>
    public async Task<StoredSignIn?> TakeAsync(string token, CancellationToken ct)
    {
        // A question is cheaper than a write: whoever makes tokens up has them looked up, and no more.
        if (await FindAsync(token, ct).ConfigureAwait(false) is null) return null;
        return Read(await store.ChangeAsync<byte[]?>(AccessKind.SignIn, BearerToken.HashOf(token), present => (null, present), ct).ConfigureAwait(false));
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        foreach (var record in await store.ListAsync(AccessKind.SignIn, "", SweptAtATime, ct).ConfigureAwait(false))
            if (IsOver(StoredSignIn.Parser.ParseFrom(record.Body)))
                await store.ChangeAsync<bool>(AccessKind.SignIn, record.Id, _ => (null, true), ct).ConfigureAwait(false);
    }

    private StoredSignIn? Read(byte[]? stored) => stored is not null && StoredSignIn.Parser.ParseFrom(stored) is var link && !IsOver(link) ? link : null;

    private bool IsOver(StoredSignIn link) => link.ExpireTime.ToDateTimeOffset() <= time.GetUtcNow();
}
