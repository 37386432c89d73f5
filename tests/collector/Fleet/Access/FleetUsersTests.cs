using System.Text;
using Microsoft.Extensions.Time.Testing;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Access;

public sealed class FleetUsersTests : IAsyncLifetime, IDisposable
{
    private const string Password = "correct horse battery staple";
    private readonly ScratchDirectory _directory = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly List<string> _changed = [];
    private LiteDbHistoryStore _store = null!;
    private FleetUsers _users = null!;

    public async Task InitializeAsync()
    {
        _store = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default);
        _users = new FleetUsers(_store, _time);
        _users.Changed += _changed.Add;
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose()
    {
        _users.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Users_AddedAndRemoved_AreListed()
    {
        await _users.AddAsync("bob", Role.Admin, default);
        var ann = await _users.AddAsync("Ann", Role.Viewer, default);
        Assert.Equal(("users/Ann", Role.Viewer, _time.GetUtcNow()), (ann.Name, ann.Role, ann.CreateTime.ToDateTimeOffset()));
        Assert.Equal(["users/Ann", "users/bob"], (await _users.ListAsync(default)).Select(user => user.Name));
        await _users.RemoveAsync("ann", default);
        Assert.Equal(["users/bob"], (await _users.ListAsync(default)).Select(user => user.Name));
        Assert.Equal(["Ann"], _changed);
    }

    [Fact]
    public async Task Name_ThatDiffersInCapitalsOnly_IsTheSameUser()
    {
        await _users.AddAsync("Ann", Role.Viewer, default);
        await RefusedAsync(FleetErrorKind.AlreadyExists, () => _users.AddAsync("ann", Role.Admin, default));
        Assert.Equal(Role.Viewer, (await _users.FindAsync("ANN", default))!.User.Role);
    }

    [Theory, InlineData(""), InlineData("ann/bob"), InlineData("ann bob"), InlineData("ann\n"), InlineData("Ünn"), InlineData("\u0130nn")]
    public async Task Name_ThatIsNone_IsRefusedAndFindsNobody(string name)
    {
        await RefusedAsync(FleetErrorKind.InvalidArgument, () => _users.AddAsync(name, Role.Viewer, default));
        await RefusedAsync(FleetErrorKind.InvalidArgument, () => _users.RemoveAsync(name, default));
        Assert.Null(await _users.FindAsync(name, default));
        Assert.Null(await _users.CheckPasswordAsync(name, Password, default));
    }

    [Theory, InlineData(Role.Unspecified), InlineData((Role)9)]
    public async Task Role_ThatIsNone_IsRefused(Role role) =>
        await RefusedAsync(FleetErrorKind.InvalidArgument, () => _users.AddAsync("ann", role, default));

    [Fact]
    public async Task NobodyOfThatName_IsSaid()
    {
        await RefusedAsync(FleetErrorKind.NotFound, () => _users.RemoveAsync("ann", default));
        await RefusedAsync(FleetErrorKind.NotFound, () => _users.MakeSignInAsync("ann", default));
        await RefusedAsync(FleetErrorKind.NotFound, () => _users.SetPasswordAsync("ann", Password, default));
    }

    [Fact]
    public async Task SignIn_OfALink_WorksOnceAndEntersWhen()
    {
        await _users.AddAsync("ann", Role.Operator, default);
        var (token, end) = await _users.MakeSignInAsync("ann", default);
        Assert.Equal(TimeSpan.FromMinutes(15), end - _time.GetUtcNow());
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _users.UseSignInAsync(token, default)));
        Assert.Equal("users/ann", Assert.Single(tries.OfType<StoredUser>()).User.Name);
        Assert.Equal(_time.GetUtcNow(), Assert.Single(await _users.ListAsync(default)).SignInTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task SignIn_OfALinkThatIsOver_SignsNobodyInAndIsSwept()
    {
        await _users.AddAsync("ann", Role.Operator, default);
        var (token, _) = await _users.MakeSignInAsync("ann", default);
        await _users.MakeSignInAsync("ann", default);
        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await _users.UseSignInAsync(token, default));
        await _users.MakeSignInAsync("ann", default);
        Assert.Single(await _store.Members.ListAsync(AccessKind.SignIn, "", 10, default));
    }

    [Fact]
    public async Task SignIn_OfALinkForAUserWhoIsAnotherNow_SignsNobodyIn()
    {
        await _users.AddAsync("ann", Role.Operator, default);
        var (token, _) = await _users.MakeSignInAsync("ann", default);
        await _users.RemoveAsync("ann", default);
        await _users.AddAsync("ann", Role.Admin, default);
        Assert.Null(await _users.UseSignInAsync(token, default));
        Assert.Null(await _users.UseSignInAsync("xmfs_", default));
    }

    [Fact]
    public async Task Password_OfAUser_IsTheirsAloneUntilTheNext()
    {
        var stamps = new List<string>();
        await _users.AddAsync("ann", Role.Viewer, default);
        await _users.AddAsync("bob", Role.Viewer, default);
        Assert.Null(await _users.CheckPasswordAsync("ann", Password, default));
        await SetAsync(Password);
        Assert.Equal("users/ann", (await _users.CheckPasswordAsync("Ann", Password, default))?.User.Name);
        Assert.Null(await _users.CheckPasswordAsync("ann", Password + "r", default));
        Assert.Null(await _users.CheckPasswordAsync("bob", Password, default));
        Assert.Null(await _users.CheckPasswordAsync("carl", Password, default));
        await SetAsync("another password of hers");
        Assert.Null(await _users.CheckPasswordAsync("ann", Password, default));
        await SetAsync("");
        Assert.Null(await _users.CheckPasswordAsync("ann", "another password of hers", default));
        Assert.Null(await _users.CheckPasswordAsync("ann", "", default));
        Assert.Equal((3, 3), (stamps.Distinct().Count(), _changed.Count));

        async Task SetAsync(string password)
        {
            await _users.SetPasswordAsync("ann", password, default);
            var user = (await _users.FindAsync("ann", default))!;
            Assert.Equal(password.Length > 0, user.User.HasPassword);
            stamps.Add(user.Stamp);
        }
    }

    [Theory, InlineData(11), InlineData(257)]
    public async Task Password_TooShortOrTooLong_IsRefusedWithoutBeingRepeated(int length)
    {
        await _users.AddAsync("ann", Role.Viewer, default);
        var refusal = await RefusedAsync(FleetErrorKind.InvalidArgument, () => _users.SetPasswordAsync("ann", new string('q', length), default));
        Assert.DoesNotContain("qqq", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_ThatBecomesAnother_IsToldToWhomItConcerns()
    {
        await _users.AddAsync("ann", Role.Admin, default);
        await _users.EditAsync("ann", user => user.User.SignInTime = new(), default);
        Assert.Empty(_changed);
        await _users.EditAsync("ann", user => user.User.Role = Role.Viewer, default);
        Assert.Equal(["ann"], _changed);
        Assert.Null(await _users.EditAsync("bob", user => user.User.Role = Role.Admin, default));
    }

    [Fact]
    public async Task Store_OfAUser_HoldsNoPasswordAndNoToken()
    {
        await _users.AddAsync("ann", Role.Admin, default);
        await _users.SetPasswordAsync("ann", Password, default);
        var (token, _) = await _users.MakeSignInAsync("ann", default);
        await _users.CheckPasswordAsync("ann", Password, default);
        await _store.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(_directory.Path, "*", SearchOption.AllDirectories))
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain(Password, content, StringComparison.Ordinal);
            Assert.DoesNotContain(token["xmfs_".Length..], content, StringComparison.Ordinal);
        }
    }

    private static async Task<FleetException> RefusedAsync(FleetErrorKind kind, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<FleetException>(act);
        Assert.Equal(kind, refusal.Kind);
        Assert.NotNull(refusal.In(Language.Japanese));
        return refusal;
    }
}
