using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Files;

/// <summary>Whose rights decide, case by case. What comes of it in a diagnosis is in HiddenFileTests.</summary>
[Trait("Needs", "root")]
public class GuardedPathTests : IDisposable
{
    private const uint NobodyId = 65534;

    private readonly RootOnlyDirectory _host = new();

    public void Dispose()
    {
        _host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("0644", "0755", true)]
    [InlineData("0600", "0755", false)]
    [InlineData("0644", "0700", false)]
    [InlineData("0644", "0711", true)]
    [InlineData("0644", "0744", false)]
    [InlineData("0640", "0755", false)]
    public async Task Find_LinkOfAnother_IsFollowedWhereHeCouldReadTheTarget(string fileMode, string directoryMode, bool followed)
    {
        await MakeAsync("root:root", fileMode, directoryMode);

        Assert.Equal(followed, Find("theirs/link").End.Value is not null);
    }

    [Theory]
    [InlineData("65534:root", "0600", true)]
    [InlineData("root:65534", "0640", true)]
    [InlineData("root:65534", "0604", false)]
    [InlineData("1:root", "0600", false)]
    public async Task Find_LinkOfAnother_AsksOwnerThenGroupThenOthers(string owner, string fileMode, bool followed)
    {
        await MakeAsync(owner, fileMode, "0755");

        Assert.Equal(followed, Find("theirs/link").End.Value is not null);
    }

    [Fact]
    public async Task Find_AccessListOnTheTarget_GivesNothingForCertain()
    {
        await MakeAsync("root:65534", "0640", "0755");
        Assert.NotNull(Find("theirs/link").End.Value);

        // The group's bits become the mask: the group itself has no right any more.
        AccessList.Set(_host.PathOf("place/file"), (0x01, 6, uint.MaxValue), (0x02, 4, 1), (0x04, 0, uint.MaxValue), (0x10, 4, uint.MaxValue), (0x20, 0, uint.MaxValue));

        Assert.Equal(BarredReason.Link, Find("theirs/link").End.Barrier?.Reason);
    }

    [Fact]
    public async Task Find_AccessListThatLetsAnotherWrite_MakesHimOneWhoCouldHaveNamedTheLinkAgain()
    {
        await MakeAsync("root:1", "0640", "0755");
        await _host.MakeAsync("own");
        File.CreateSymbolicLink(_host.PathOf("own/link"), _host.PathOf("place/file"));
        await Command.OutputOfAsync("ln", ["-P", _host.PathOf("own/link"), _host.PathOf("own/again")]);
        Assert.NotNull(Find("own/link").End.Value);

        AccessList.Set(_host.PathOf("own"), (0x01, 7, uint.MaxValue), (0x02, 7, NobodyId), (0x04, 5, uint.MaxValue), (0x10, 7, uint.MaxValue), (0x20, 5, uint.MaxValue));

        Assert.Equal(BarredReason.Link, Find("own/link").End.Barrier?.Reason);
    }

    [Fact]
    public async Task Find_ChainOfLinks_AsksTheOwnerOfEach()
    {
        await MakeAsync("root:root", "0600", "0755");
        await _host.MakeAsync("own");
        File.CreateSymbolicLink(_host.PathOf("own/link"), _host.PathOf("theirs/link"));
        File.CreateSymbolicLink(_host.PathOf("own/direct"), "../place/file");

        Assert.Equal(_host.PathOf("theirs/link"), Find("own/link").End.Barrier?.At);
        Assert.NotNull(Find("own/direct").End.Value);
    }

    [Fact]
    public async Task Find_NameReplacedAfterwards_ReadsWhatWasFound()
    {
        await MakeAsync("root:root", "0644", "0755");
        using var found = Find("place/file");
        File.Delete(_host.PathOf("place/file"));
        _host.Write("place/file", "another");

        using var file = found.Open(out _);

        Assert.Equal("content"u8.ToArray(), BoundedFile.ReadUpTo(file!, 100));
    }

    [Fact]
    public async Task Names_DirectoryThatAnotherMayEnterAndNotList_AreNotToldToHim()
    {
        await MakeAsync("root:root", "0644", "0711");
        await Nobody.RunAsync("ln -s $1/place $1/theirs/directory", _host.Path);

        Assert.Empty(HostDirectory.Names(_host.PathOf("theirs/directory"), 10));
        Assert.Equal(["file"], HostDirectory.Names(_host.PathOf("place"), 10));
    }

    [Fact]
    public async Task Find_LinkOfAnotherToALinkLoop_Ends()
    {
        await MakeAsync("root:root", "0644", "0755");
        await Nobody.RunAsync("ln -s two $1/theirs/one; ln -s one $1/theirs/two", _host.Path);

        Assert.Equal(StatusFailure.Loop, Find("theirs/one").End.Failure);
    }

    // Each would be found, in the end.
    [Theory]
    [InlineData("mkdir $1/theirs/d; ln -s $(printf 'd/../%.0s' $(seq 600))../place/file $1/theirs/far")]
    [InlineData("mkdir $1/theirs/d; ln -s $(printf 'd/../%.0s' $(seq 100))../place/file $1/theirs/0; for n in $(seq 8); do ln -s $(printf 'd/../%.0s' $(seq 100))$((n-1)) $1/theirs/$n; done; ln -s 8 $1/theirs/far")]
    [InlineData("cd $1/theirs; for n in $(seq 300); do mkdir d; cd d; done; touch file; ln -s $(printf 'd/%.0s' $(seq 300))file $1/theirs/far")]
    public async Task Find_FartherThanAnybodyNeeds_EndsOnTheWay(string way)
    {
        await MakeAsync("root:root", "0644", "0755");
        await Nobody.RunAsync("mkdir $1/theirs/d; ln -s $(printf 'd/../%.0s' $(seq 100))../place/file $1/theirs/near; rmdir $1/theirs/d; " + way, _host.Path);

        Assert.Equal(StatusFailure.Loop, Find("theirs/far").End.Failure);
    }

    [Fact]
    public async Task Find_LinkOfAnotherUpFromWhereHeMayNotBe_IsNotFollowed()
    {
        await MakeAsync("root:root", "0644", "0755");
        await _host.MakeAsync("closed");
        await Command.OutputOfAsync("sh", ["-c", "ln -s ../place/file $1/closed/link; chown -h 65534 $1/closed/link; chmod 0700 $1/closed", "sh", _host.Path]);

        Assert.Equal(BarredReason.Link, Find("closed/link").End.Barrier?.Reason);
    }

    [Fact]
    public async Task Find_LinkOfAUserWhoseRightsAreKnown_IsFollowedByThem()
    {
        await MakeAsync("root:4711", "0640", "0755");
        var server = Placer.Of(new UnixUser(NobodyId, new HashSet<uint> { 4711 }));
        Assert.NotNull(Find("theirs/link").End.Barrier);

        using var found = GuardedPath.Find(_host.PathOf("theirs/link"), server);

        Assert.NotNull(found.End.Value);
    }

    private FoundEntry Find(string name) => FindPath(_host.PathOf(name));

    private protected virtual FoundEntry FindPath(string path) => GuardedPath.Find(path);

    private async Task MakeAsync(string owner, string fileMode, string directoryMode)
    {
        await _host.MakeAsync("place");
        await _host.MakeAsync("theirs", Nobody.Owner);
        _host.Write("place/file", "content");
        await Command.OutputOfAsync("chown", [owner, _host.PathOf("place/file")]);
        await Command.OutputOfAsync("chmod", [fileMode, _host.PathOf("place/file")]);
        await Command.OutputOfAsync("chmod", [directoryMode, _host.PathOf("place")]);
        await Nobody.RunAsync("ln -s $1/place/file $1/theirs/link", _host.Path);
    }
}
