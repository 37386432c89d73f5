using XMailFleet.Collector.Commands;
using XMailFleet.Fleet.History;
using XMailFleet.State;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Commands;

public sealed class DataDirectoryTests
{
    /// <summary>The collector's keys are in it wherever the history is.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("postgresql://db/xmailfleet")]
    public async Task Prepare_WhereverTheHistoryIs_MakesItTheCollectorsAlone(string database)
    {
        using var directory = new ScratchDirectory();
        var data = directory.PathOf("data");
        Directory.CreateDirectory(data);
        File.SetUnixFileMode(data, (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(Path.Combine(data, StateFiles.WrappingKey), "");
        File.SetUnixFileMode(Path.Combine(data, StateFiles.WrappingKey), (UnixFileMode)0b110_100_100);
        // A socket and what a killed start left are the collector's too.
        foreach (var name in new[] { StateFiles.Socket, $"{StateFiles.WrappingKey}.0123" }) await File.WriteAllTextAsync(Path.Combine(data, name), "");

        using var error = new StringWriter();
        var parsed = CollectorCommand.Build().Parse("serve");
        parsed.InvocationConfiguration.Error = error;
        await DataDirectory.PrepareAsync(parsed, new StorageOptions { DataDirectory = data, Database = database });

        Assert.Equal((OwnDirectory.Mode, OwnFile.Mode), (File.GetUnixFileMode(data), File.GetUnixFileMode(Path.Combine(data, StateFiles.WrappingKey))));
        Assert.Contains("is closed now (0600)", error.ToString(), StringComparison.Ordinal);
    }
}
