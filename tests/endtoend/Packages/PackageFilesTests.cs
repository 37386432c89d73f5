using System.Text.Json.Nodes;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>The files of a release, judged as files.</summary>
[Trait("Needs", "aot")]
[Trait("Needs", "lintian")]
public sealed class PackageFilesTests
{
    [Theory]
    [InlineData("agent")]
    [InlineData("collector")]
    public async Task Package_ByLintian_HasNoErrors(string program)
    {
        var file = Directory.EnumerateFiles(await DebianPackages.DirectoryAsync, $"xmailfleet-{program}_*_amd64.deb").Single();

        var lint = await ProgramProcess.RunAsync("lintian", ["--allow-root", "--fail-on", "error", file]);

        Assert.True(lint.ExitCode == 0, lint.Output + lint.Errors);
    }

    // The collector's own file says what it was put together of.
    [Fact]
    public async Task Bill_OfTheCollector_NamesEachPackageThatIsInIt()
    {
        var directory = await DebianPackages.DirectoryAsync;
        var bill = JsonNode.Parse(await File.ReadAllTextAsync(Directory.EnumerateFiles(directory, "xmailfleet-collector-*-linux-x64.cdx.json").Single()))!;
        var noted = BundledDependencies.Of(await File.ReadAllBytesAsync(Directory.EnumerateFiles(directory, "xmailfleet-collector-*-linux-x64").Single()));

        var named = bill["components"]!.AsArray().Select(component => component!["purl"]!.GetValue<string>()).ToArray();

        Assert.Contains("pkg:nuget/LiteDB@5.0.20", noted);
        Assert.Empty(noted.Except(named));
        Assert.All(bill["components"]!.AsArray(), component => Assert.NotNull(component!["licenses"]));
    }
}
