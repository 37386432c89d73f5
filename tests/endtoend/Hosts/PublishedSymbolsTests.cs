using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>What the published file asks of a host, as readelf tells it: for hosts that cannot be had here this is the proof.</summary>
[Trait("Needs", "aot")]
public sealed partial class PublishedSymbolsTests
{
    private const long LargestFile = 25_000_000;

    private static readonly Version OldestGlibc = new(2, 27);

    private static readonly string[] Libraries = ["libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1"];

    public static TheoryData<string, string> Platforms { get; } = new()
    {
        { "linux-x64", "ld-linux-x86-64.so.2" },
        { "linux-arm64", "ld-linux-aarch64.so.1" },
    };

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Agent_Published_AsksForNoVersionAboveOurOldest(string platform, string loader)
    {
        var needed = VersionNeeded().Matches(await ReadElfAsync(platform, "--version-info")).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(needed);
        Assert.All(needed, version => Assert.StartsWith("GLIBC_", version, StringComparison.Ordinal));
        Assert.All(needed, version => Assert.True(Version.Parse(version["GLIBC_".Length..]) <= OldestGlibc, version));
        var symbols = SymbolAsked().Matches(await ReadElfAsync(platform, "--dyn-syms")).Select(match => match.Groups[1].Value);
        // Each names its version: one without would be taken from whichever library has it.
        Assert.All(symbols, symbol => Assert.Contains("@GLIBC_", symbol, StringComparison.Ordinal));
        var files = FileNeeded().Matches(await ReadElfAsync(platform, "--dynamic")).Select(match => match.Groups[1].Value);
        Assert.Equal([.. Libraries.Prepend(loader).Order(StringComparer.Ordinal)], files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Agent_Published_IsHardenedAndSmall(string platform, string loader)
    {
        var header = await ReadElfAsync(platform, "--file-header");
        var segments = await ReadElfAsync(platform, "--program-headers");

        Assert.Contains("Position-Independent Executable", header, StringComparison.Ordinal);
        Assert.Contains(loader, segments, StringComparison.Ordinal);
        Assert.Contains("GNU_RELRO", segments, StringComparison.Ordinal);
        Assert.Contains("BIND_NOW", await ReadElfAsync(platform, "--dynamic"), StringComparison.Ordinal);
        Assert.Matches(StackOfData(), segments);
        Assert.DoesNotMatch(WrittenAndRun(), segments);
        Assert.InRange(new FileInfo(await PathOfAsync(platform)).Length, 1, LargestFile);
    }

    private static Task<string> PathOfAsync(string platform) =>
        platform == "linux-x64" ? PublishedPrograms.AgentAsync : PublishedPrograms.AgentForArm64Async;

    private static async Task<string> ReadElfAsync(string platform, string what)
    {
        var read = await ProgramProcess.RunAsync("readelf", ["--wide", what, await PathOfAsync(platform)]);
        return read.ExitCode == 0 ? read.Output : throw new InvalidOperationException(read.Errors);
    }

    [GeneratedRegex(@"Name: (\S+)  Flags: \S+  Version: \d+$", RegexOptions.Multiline)]
    private static partial Regex VersionNeeded();

    [GeneratedRegex(@"(?:FUNC|OBJECT|NOTYPE|TLS) +GLOBAL +DEFAULT +UND (\S+)", RegexOptions.Multiline)]
    private static partial Regex SymbolAsked();

    [GeneratedRegex(@"\(NEEDED\).*\[(.+)\]")]
    private static partial Regex FileNeeded();

    [GeneratedRegex(@"GNU_STACK +(0x[0-9a-f]+ +){5}RW +0")]
    private static partial Regex StackOfData();

    [GeneratedRegex(@"LOAD .* RWE ")]
    private static partial Regex WrittenAndRun();
}
