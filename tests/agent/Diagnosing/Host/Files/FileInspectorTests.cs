using System.Net.Sockets;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Files;

public sealed class FileInspectorTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Inspect_RegularFile_TellsSizeModeAndOwner()
    {
        var path = _scratch.Write("server.key", "content");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var facts = FileInspector.Inspect(path);

        Assert.Equal((FileState.Present, 7, "0640"), (facts.State, facts.SizeBytes, facts.Mode));
        Assert.Equal(Environment.UserName, facts.Owner);
    }

    [Fact]
    public void Inspect_OtherCase_NamesTheEntryThatIsThere()
    {
        _scratch.Write("SERVER.CERT", "content");

        var facts = FileInspector.Inspect(_scratch.PathOf("server.cert"));

        Assert.Equal((FileState.Missing, "SERVER.CERT"), (facts.State, facts.CaseVariant));
    }

    [Fact]
    public void Inspect_EmptyDirectoryAndLinks_AreToldApart()
    {
        _scratch.Write("empty", "");
        _scratch.Write("file", "content");
        Link("dangling", "nothing");
        Link("loop", "loop");
        Link("link", "file");

        Assert.Equal(FileState.Empty, State("empty"));
        Assert.Equal(FileState.Directory, State("."));
        Assert.Equal(FileState.DanglingLink, State("dangling"));
        Assert.Equal(FileState.LinkLoop, State("loop"));
        Assert.Equal(FileState.Present, State("link"));
        Assert.Equal("file", FileInspector.Inspect(_scratch.PathOf("link")).LinkTarget);
        Assert.Equal(FileState.Missing, State("file/below"));
        Assert.Equal(FileState.Missing, State(new string('x', 300)));
        Assert.Equal(FileState.Missing, State("nul\0byte"));
    }

    [Fact]
    public async Task Inspect_FifoSocketAndDevice_AreNotOpened()
    {
        await Command.OutputOfAsync("mkfifo", [_scratch.PathOf("fifo")]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_scratch.PathOf("socket")));

        Assert.Equal(FileState.Fifo, State("fifo"));
        Assert.Equal(FileState.Socket, State("socket"));
        Assert.Equal(FileState.Device, FileInspector.Inspect("/dev/zero").State);
        Assert.Equal(FileState.Fifo, InspectedFile.Read(_scratch.PathOf("fifo"), 100).Facts.State);
    }

    [Fact]
    public async Task RegularFile_FifoUnderTheName_IsOpenedWithoutWaitingAndNotRead()
    {
        await Command.OutputOfAsync("mkfifo", [_scratch.PathOf("fifo")]);

        Assert.Equal(RegularFile.Outcome.NotRegular, RegularFile.Read(_scratch.PathOf("fifo"), 100).Outcome);
    }

    [Theory]
    [InlineData(100, FileState.Present)]
    [InlineData(101, FileState.Oversized)]
    public void Read_AtTheLimit_ReadsAllOrNothing(int size, FileState state)
    {
        var path = _scratch.Write("file", new byte[size]);

        var file = InspectedFile.Read(path, 100);

        Assert.Equal((state, state is FileState.Present ? size : 0), (file.Facts.State, file.Content.Length));
    }

    [Fact]
    public void TryRead_FileThatGivesAnError_IsNothing() =>
        // Reading the first page of a process's memory fails for everyone, root included.
        Assert.Null(SystemFile.TryRead("/proc/self/mem", 100));

    [Theory]
    [InlineData("/proc/self/status")]
    [InlineData("/proc/self/mem")]
    [InlineData("/sys/kernel/uevent_seqnum")]
    public void Read_FileOfTheKernel_IsNotOpened(string path)
    {
        var file = InspectedFile.Read(path, 1 << 20);

        Assert.Equal((FileState.Barred, BarredReason.Kernel, 0), (file.Facts.State, file.Facts.BarredReason, file.Content.Length));
    }

    private FileState State(string name) => FileInspector.Inspect(_scratch.PathOf(name)).State;

    private void Link(string name, string target) => File.CreateSymbolicLink(_scratch.PathOf(name), target);
}
