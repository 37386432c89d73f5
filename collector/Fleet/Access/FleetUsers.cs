using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Identities.Entropy;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>Those who look at the fleet, and how they show that they are it.</summary>
internal sealed class FleetUsers(IHistoryStore store, TimeProvider time) : IDisposable
{
    private const int PageSize = 1000;
    private const int StampLength = 16;

    private readonly IAccessStore _members = store.Members;
    private readonly SignInLinks _links = new(store.Members, time);
    private readonly Passwords _passwords = new();

    /// <summary>
    /// Somebody may no longer do what they might: they were removed here, or have another password or another role. Gives the id that is
    /// at the end of the user's name. What another collector changes is only seen in the store.
    /// </summary>
    public event Action<string>? Changed;

    public void Dispose() => _passwords.Dispose();

    /// <exception cref="FleetException">The name or role means nothing, or the name is taken.</exception>
    public async Task<User> AddAsync(string userId, Role role, CancellationToken ct)
    {
        var key = UserRules.CheckName(userId);
        UserRules.CheckRole(role);
        var user = new User { Name = ResourceNames.User(userId), Role = role, CreateTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()) };
        var stored = new StoredUser { User = user, Stamp = NewStamp() }.ToByteArray();
        var isNew = await _members.ChangeAsync(AccessKind.User, key, present => (present ?? stored, present is null), ct).ConfigureAwait(false);
        return isNew ? user : throw UserRules.Taken(userId);
    }

    /// <summary>All, by name.</summary>
    public async Task<IReadOnlyList<User>> ListAsync(CancellationToken ct)
    {
        var (users, last) = (new List<User>(), "");
        while (await _members.ListAsync(AccessKind.User, last, PageSize, ct).ConfigureAwait(false) is { Count: > 0 } page)
        {
            users.AddRange(page.Select(record => StoredUser.Parser.ParseFrom(record.Body).User));
            last = page[^1].Id;
        }

        return users;
    }

    /// <summary>Null where there is none of that name, or it is no name.</summary>
    public async Task<StoredUser?> FindAsync(string userId, CancellationToken ct) =>
        UserRules.KeyOf(userId) is { } key && await _members.FindAsync(AccessKind.User, key, ct).ConfigureAwait(false) is { } stored
            ? StoredUser.Parser.ParseFrom(stored)
            : null;

    /// <summary>Changes what is kept of somebody while nobody else does, and gives it. Null where there is none of that name.</summary>
    /// <param name="userId">Their name.</param>
    /// <param name="edit">May be run more than once.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<StoredUser?> EditAsync(string userId, Action<StoredUser> edit, CancellationToken ct)
    {
        if (UserRules.KeyOf(userId) is not { } key) return null;
        var (before, after) = await _members.ChangeAsync(AccessKind.User, key, present => Edited(present, edit), ct).ConfigureAwait(false);
        if (after is not null && (before!.Stamp != after.Stamp || before.User.Role != after.User.Role)) Tell(after);
        return after;
    }

    /// <exception cref="FleetException">There is none of that name.</exception>
    public async Task RemoveAsync(string userId, CancellationToken ct)
    {
        var key = UserRules.CheckName(userId);
        var removed = await _members.ChangeAsync<byte[]?>(AccessKind.User, key, present => (null, present), ct).ConfigureAwait(false)
            ?? throw UserRules.Unknown(userId);
        Tell(StoredUser.Parser.ParseFrom(removed));
    }

    /// <summary>The token of a link that signs in once, and when it ends.</summary>
    /// <exception cref="FleetException">There is none of that name.</exception>
    public async Task<(string Token, DateTimeOffset End)> MakeSignInAsync(string userId, CancellationToken ct)
    {
        var key = UserRules.CheckName(userId);
        var user = await FindAsync(userId, ct).ConfigureAwait(false) ?? throw UserRules.Unknown(userId);
        return await _links.MakeAsync(key, user.Stamp, ct).ConfigureAwait(false);
    }

    /// <summary>Whether a link would sign somebody in now.</summary>
    public async Task<bool> IsSignInAsync(string token, CancellationToken ct) =>
        await _links.FindAsync(token, ct).ConfigureAwait(false) is { } link && (await FindAsync(link.UserId, ct).ConfigureAwait(false))?.Stamp == link.Stamp;

    /// <summary>Whom a link signs in; null where it is used or over, or they have been removed or given another password since.</summary>
    public async Task<StoredUser?> UseSignInAsync(string token, CancellationToken ct) =>
        await _links.TakeAsync(token, ct).ConfigureAwait(false) is { } link
            ? await SignInAsync(link.UserId, user => user.Stamp == link.Stamp, ct).ConfigureAwait(false)
            : null;

    /// <summary>Gives somebody a password, or takes it away where it is empty. Either ends their sessions and links.</summary>
    /// <exception cref="FleetException">There is none of that name, or the password is too short or too long.</exception>
    public async Task SetPasswordAsync(string userId, string password, CancellationToken ct)
    {
        UserRules.CheckName(userId);
        if (password.Length > 0) UserRules.CheckPassword(password);
        var hash = password.Length > 0 ? await _passwords.HashAsync(password, ct).ConfigureAwait(false) : "";
        var stamp = NewStamp();
        if (await EditAsync(userId, Set, ct).ConfigureAwait(false) is null) throw UserRules.Unknown(userId);

        void Set(StoredUser user) => (user.PasswordHash, user.Stamp, user.User.HasPassword) = (hash, stamp, hash.Length > 0);
    }

    /// <summary>Whose password it is; null where it is not theirs, or there is none of that name. Both take as long.</summary>
    public async Task<StoredUser?> CheckPasswordAsync(string userId, string password, CancellationToken ct)
    {
        var hash = (await FindAsync(userId, ct).ConfigureAwait(false))?.PasswordHash ?? "";
        return await _passwords.IsOfAsync(hash, password, ct).ConfigureAwait(false)
            ? await SignInAsync(userId, user => user.PasswordHash == hash, ct).ConfigureAwait(false)
            : null;
    }

    /// <summary>Ends one session of pages for good, whoever may have its cookie.</summary>
    /// <param name="userId">Whose it is.</param>
    /// <param name="sessionId">Its id.</param>
    /// <param name="end">When it would be over by itself.</param>
    /// <param name="ct">Gives up.</param>
    public Task EndSessionAsync(string userId, string sessionId, DateTimeOffset end, CancellationToken ct)
    {
        var (ended, now) = (new EndedSession { Id = sessionId, ExpireTime = Timestamp.FromDateTimeOffset(end) }, time.GetUtcNow());
        return EditAsync(userId, user => EndedSessions.Enter(user, ended, now, NewStamp), ct);
    }

    /// <summary>Enters that somebody signed in; null where they are gone, or another than <paramref name="isSame"/> says.</summary>
    private async Task<StoredUser?> SignInAsync(string userId, Func<StoredUser, bool> isSame, CancellationToken ct)
    {
        var now = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        var user = await EditAsync(userId, user => user.User.SignInTime = isSame(user) ? now : user.User.SignInTime, ct).ConfigureAwait(false);
        return user is not null && isSame(user) ? user : null;
    }

    private static (byte[]? Next, (StoredUser? Before, StoredUser? After) Result) Edited(byte[]? present, Action<StoredUser> edit)
    {
        if (present is null) return (null, (null, null));
        var (before, after) = (StoredUser.Parser.ParseFrom(present), StoredUser.Parser.ParseFrom(present));
        edit(after);
        return (after.ToByteArray(), (before, after));
    }

    private void Tell(StoredUser user) => Changed?.Invoke(user.User.Name[ResourceNames.User("").Length..]);

    private static string NewStamp()
    {
        var stamp = new byte[StampLength];
        KernelRandom.Fill(stamp);
        return Convert.ToHexStringLower(stamp);
    }
}
