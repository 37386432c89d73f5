using System.Runtime.InteropServices;
using System.Text;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Processes;

/// <summary>The walk itself. That what it refuses is not run, the attacks in the end-to-end tests show.</summary>
[Trait("Needs", "root")]
public sealed class TrustedProgramTests : IDisposable
{
    private readonly RootOnlyDirectory _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Examine_HostsOwnCommand_IsTheFileThatItsLinksLeadTo()
    {
        foreach (var path in (string[])["/usr/bin/openssl", "/bin/sh", "/bin/../bin/./openssl", "/usr/bin/awk"])
        {
            var real = (await Command.OutputOfAsync("realpath", [path])).TrimEnd();

            Assert.Equal(real, TrustedProgram.Examine(path).Program?.Path);
        }
    }

    [Fact]
    public async Task Examine_LinksOfRootToRoots_AreFollowed()
    {
        await _host.MakeAsync("programs");
        await _host.MakeAsync("links");
        var script = _host.WriteScript("programs/openssl", "");
        File.CreateSymbolicLink(_host.PathOf("links/relative"), "../programs");
        File.CreateSymbolicLink(_host.PathOf("links/absolute"), _host.PathOf("links/relative/openssl"));

        Assert.Equal(script, TrustedProgram.Examine(_host.PathOf("links/absolute")).Program?.Path);
    }

    [Fact]
    public async Task Examine_AboveADirectoryThatALinkLeadsTo_IsNotAboveTheLink()
    {
        _host.WriteScript("openssl", "");
        await _host.MakeAsync("strange", Nobody.Owner);
        await _host.MakeAsync("strange/inner");
        _host.WriteScript("strange/openssl", "");
        File.CreateSymbolicLink(_host.PathOf("link"), "strange/inner");

        Assert.Equal((_host.PathOf("strange"), UntrustedReason.Owner), Refusal(_host.PathOf("link/../openssl")));
    }

    [Theory]
    [InlineData("loop")]
    [InlineData("loop/openssl")]
    [InlineData("dangling")]
    [InlineData("empty")]
    [InlineData("openssl/.")]
    [InlineData("openssl/../openssl")]
    [InlineData("fifo")]
    public async Task Examine_NoWayToAProgram_IsRefused(string name)
    {
        _host.WriteScript("openssl", "");
        await _host.MakeAsync("empty");
        File.CreateSymbolicLink(_host.PathOf("loop"), "loop");
        File.CreateSymbolicLink(_host.PathOf("dangling"), "nothing");
        await Command.OutputOfAsync("mkfifo", [_host.PathOf("fifo")]);

        Assert.Equal(UntrustedReason.Unknown, Refusal(_host.PathOf(name)).Reason);
    }

    [Theory]
    [InlineData("openssl")]
    [InlineData("")]
    [InlineData("/usr/bin/openssl\0")]
    public void Examine_NoAbsolutePath_IsRefused(string path) => Assert.Equal(UntrustedReason.Unknown, Refusal(path).Reason);

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Examine_ManyLinks_AreFollowedAsFarAsTheKernelDoes(int count, bool isTrusted)
    {
        _host.WriteScript("0", "");
        for (var link = 1; link <= count; link++) File.CreateSymbolicLink(_host.PathOf($"{link}"), $"{link - 1}");
        // The kernel as the judge.
        var opens = false;
        try
        {
            opens = File.ReadAllText(_host.PathOf($"{count}")).Length > 0;
        }
        catch (IOException)
        {
        }

        Assert.Equal((isTrusted, isTrusted), (opens, TrustedProgram.Examine(_host.PathOf($"{count}")).Program is not null));
    }

    [Fact]
    public async Task Examine_AccessListLetsAnotherWrite_IsRefused()
    {
        var script = _host.WriteScript("openssl", "");
        // What setfacl -m u:nobody:rw makes: the file's own entry for its group, and a mask that lets the user write.
        byte[] list = [2, 0, 0, 0, .. Entry(1, 7), .. Entry(2, 6, 65534), .. Entry(4, 5), .. Entry(16, 7), .. Entry(32, 5)];
        Assert.Equal(0, SetXattr([.. Encoding.UTF8.GetBytes(script), 0], [.. "system.posix_acl_access"u8, 0], list, list.Length, 0));
        Assert.Contains("yes", await Nobody.RunAsync("test -w \"$1\" && echo yes", script), StringComparison.Ordinal);

        Assert.Equal((script, UntrustedReason.WritableByGroup), Refusal(script));
    }

    // Tag, rights, id: acl(5)'s entry as the kernel stores it.
    private static byte[] Entry(short tag, short rights, int id = -1) =>
        [.. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(rights), .. BitConverter.GetBytes(id)];

    [DllImport("libc", EntryPoint = "setxattr")]
    private static extern int SetXattr(byte[] path, byte[] name, byte[] value, nint size, int flags);

    private static (string Component, UntrustedReason Reason) Refusal(string path)
    {
        var (program, distrust) = TrustedProgram.Examine(path);
        Assert.Null(program);
        return (distrust!.Component, distrust.Reason);
    }
}
