using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Protos.Tests.Programs.Starting;

public sealed class WritableDirectoryTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("xmailfleet-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Ensure_OfADirectoryThatIsNotThere_MakesItAndLeavesNothingInIt()
    {
        var path = Path.Combine(_directory, "a", "b");
        WritableDirectory.Ensure(path, "--dir");
        Assert.Empty(Directory.GetFileSystemEntries(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/below")]
    public void Ensure_WhereAFileStands_SaysSo(string below)
    {
        var path = Path.Combine(_directory, "file");
        File.WriteAllText(path, "");
        var failure = Assert.Throws<StartException>(() => WritableDirectory.Ensure(path + below, "--dir"));
        Assert.Equal(
            $"\"{path + below}\" is no directory, or stands below something that is none. Move that away, or choose another directory with --dir.",
            failure.In(Language.English));
        Assert.Contains("ディレクトリではありません", failure.In(Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public void Ensure_WhereTheSystemTakesNoFiles_SaysSo()
    {
        // Not even root makes a file there.
        var failure = Assert.Throws<StartException>(() => WritableDirectory.Ensure("/proc/sys", "--dir"));
        Assert.Contains("\"/proc/sys\"", failure.In(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("with --dir.", failure.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ToADiskThatIsFull_SaysSo()
    {
        var failure = await Assert.ThrowsAsync<StartException>(() => WritableDirectory.WriteAsync("/dev", "--dir", async () =>
        {
            await File.WriteAllTextAsync("/dev/full", "x");
            return 0;
        }));
        Assert.StartsWith("The disk of \"/dev\" is full.", failure.Message, StringComparison.Ordinal);
    }
}
