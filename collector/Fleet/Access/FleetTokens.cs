using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>The tokens of scripts. What is stored of one is its hash, which is also what it is found by.</summary>
internal sealed class FleetTokens(IAccessStore members, CallerEnds ends, TimeProvider time)
{
    /// <summary>How long a token lives unless it is said.</summary>
    public static readonly TimeSpan DefaultLife = TimeSpan.FromDays(90);

    private const int IdLength = 12;
    private const int DescriptionLimit = 200;
    private const int PageSize = 1000;

    // Every call would be a write else.
    private static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    /// <summary>A new token, and how it is listed.</summary>
    public async Task<(string Secret, Token Token)> MakeAsync(Token? asked, string author, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (asked is null or { Role: Role.Unspecified } || !System.Enum.IsDefined(asked.Role)) throw AccessRefusal.Of(FleetErrorKind.InvalidArgument, words => words.RoleMissing);
        if (asked.Description.Length > DescriptionLimit)
            throw AccessRefusal.Of(FleetErrorKind.InvalidArgument, words => words.DescriptionTooLong(asked.Description.Length, DescriptionLimit));
        if (asked.ExpireTime is { } end && end.ToDateTimeOffset() <= now) throw AccessRefusal.Of(FleetErrorKind.InvalidArgument, words => words.ExpireTimePast);
        var secret = BearerToken.Make(BearerToken.Script);
        var hash = BearerToken.HashOf(secret);
        var token = new Token
        {
            Name = ResourceNames.Token(hash[..IdLength]),
            Description = asked.Description,
            Role = asked.Role,
            CreateTime = Timestamp.FromDateTimeOffset(now),
            ExpireTime = asked.ExpireTime ?? Timestamp.FromDateTimeOffset(now + DefaultLife),
            Author = author,
        };
        await members.ChangeAsync(AccessKind.Token, hash, _ => (new StoredToken { Token = token }.ToByteArray(), true), ct).ConfigureAwait(false);
        return (secret, token);
    }

    /// <summary>All of them, the oldest first.</summary>
    public async Task<IReadOnlyList<Token>> ListAsync(CancellationToken ct) =>
        [.. (await ReadAllAsync(ct).ConfigureAwait(false)).Select(found => found.Token).OrderBy(token => token.CreateTime)];

    /// <summary>Revokes one, by its name.</summary>
    public async Task RevokeAsync(string name, CancellationToken ct)
    {
        var (hash, _) = (await ReadAllAsync(ct).ConfigureAwait(false)).FirstOrDefault(found => found.Token.Name == name);
        if (hash is null || !await members.ChangeAsync<bool>(AccessKind.Token, hash, present => (null, present is not null), ct).ConfigureAwait(false))
            throw AccessRefusal.Of(FleetErrorKind.NotFound, words => words.NoToken(Requests.Quote(name)));
        ends.End(name);
    }

    /// <summary>The token with a hash that is good now; null for none.</summary>
    public async Task<Token?> FindAsync(string hash, CancellationToken ct)
    {
        if (await members.FindAsync(AccessKind.Token, hash, ct).ConfigureAwait(false) is not { } body) return null;
        var (token, now) = (StoredToken.Parser.ParseFrom(body).Token, time.GetUtcNow());
        if (token.ExpireTime.ToDateTimeOffset() <= now) return null;
        if (token.UseTime is null || now - token.UseTime.ToDateTimeOffset() >= UsePrecision) await NoteUseAsync(hash, now, ct).ConfigureAwait(false);
        return token;
    }

    private Task<bool> NoteUseAsync(string hash, DateTimeOffset now, CancellationToken ct) => members.ChangeAsync(
        AccessKind.Token, hash,
        present =>
        {
            if (present is null) return (null, false);
            var stored = StoredToken.Parser.ParseFrom(present);
            stored.Token.UseTime = Timestamp.FromDateTimeOffset(now);
            return (stored.ToByteArray(), true);
        },
        ct);

    private async Task<List<(string Hash, Token Token)>> ReadAllAsync(CancellationToken ct)
    {
        var all = new List<(string, Token)>();
        for (var after = ""; ;)
        {
            var page = await members.ListAsync(AccessKind.Token, after, PageSize, ct).ConfigureAwait(false);
            all.AddRange(page.Select(record => (record.Id, StoredToken.Parser.ParseFrom(record.Body).Token)));
            if (page.Count < PageSize) return all;
            after = page[^1].Id;
        }
    }
}
