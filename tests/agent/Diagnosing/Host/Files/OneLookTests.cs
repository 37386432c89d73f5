using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Files;

/// <summary>Whose rights decide, where a look has led through the same directories before.</summary>
[Trait("Needs", "root")]
public sealed class OneLookTests : GuardedPathTests
{
    [Fact]
    public void Find_SameDirectoryTwice_IsOpenedOnce()
    {
        using var host = new RootOnlyDirectory();
        host.Write("file", "content");
        var look = OneLook.Begin();
        GuardedPath.Find(host.PathOf("file")).Dispose();
        var held = look.Find(host.Path);

        GuardedPath.Find(host.PathOf("file")).Dispose();

        Assert.NotNull(held);
        Assert.Same(held, look.Find(host.Path));
        Assert.False(held.Handle.IsClosed);
        look.End();
        Assert.True(held.Handle.IsClosed);
        Assert.Null(look.Find(host.Path));
    }

    [Fact]
    public void Find_DirectoryReplacedBetweenLooks_IsTheNewOne()
    {
        using var host = new RootOnlyDirectory();
        foreach (var (name, content) in new[] { ("old", "old"), ("new", "other") })
        {
            Directory.CreateDirectory(host.PathOf(name));
            host.Write($"{name}/file", content);
        }

        Directory.Move(host.PathOf("old"), host.PathOf("place"));
        Assert.Equal(3, SizeInALook(host.PathOf("place/file")));
        Directory.Move(host.PathOf("place"), host.PathOf("old"));
        Directory.Move(host.PathOf("new"), host.PathOf("place"));

        Assert.Equal(5, SizeInALook(host.PathOf("place/file")));
    }

    [Fact]
    public void Find_AfterRefresh_OpensAnew()
    {
        using var host = new RootOnlyDirectory();
        host.Write("file", "content");
        var look = OneLook.Begin();
        GuardedPath.Find(host.PathOf("file")).Dispose();

        look.Refresh();

        Assert.Null(look.Find(host.Path));
        look.End();
    }

    [Fact]
    public void Find_DirectoryItself_OutlivesTheLook()
    {
        using var host = new RootOnlyDirectory();
        Directory.CreateDirectory(host.PathOf("place"));
        host.Write("place/file", "content");
        var look = OneLook.Begin();
        GuardedPath.Find(host.PathOf("place/file")).Dispose();
        using var found = GuardedPath.Find(host.PathOf("place"));

        look.End();

        Assert.Equal(["file"], Directory.EnumerateFileSystemEntries(found.HeldPath).Select(Path.GetFileName));
    }

    // The second walk leads through what the first has left.
    private protected override FoundEntry FindPath(string path)
    {
        var look = OneLook.Begin();
        GuardedPath.Find(path).Dispose();
        var found = GuardedPath.Find(path);
        look.End();
        return found;
    }

    private static long SizeInALook(string path)
    {
        var look = OneLook.Begin();
        using var found = GuardedPath.Find(path);
        look.End();
        return found.End.Value!.Size;
    }
}
