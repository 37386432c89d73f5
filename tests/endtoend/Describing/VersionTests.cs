using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Describing;

/// <summary>What <c>--version</c> tells: number, commit and runtime.</summary>
public sealed partial class VersionTests
{
    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Version_OfAProgram_TellsNumberCommitAndRuntime(string program)
    {
        var told = await ProgramProcess.RunAsync(WrittenDocs.FileOf(program), ["--version"]);
        Assert.Equal((0, ""), (told.ExitCode, told.Errors));
        var match = Line().Match(told.Output);
        Assert.True(match.Success, told.Output);
        Assert.Equal(program.Split('-')[1], match.Groups["program"].Value);
        var commit = match.Groups["commit"].Value;
        // Of an archive that is no clone nobody knows it; of a clone it is one of its commits.
        if (!Path.Exists(Path.Combine(BuiltPrograms.Repository, ".git"))) Assert.Equal("unknown", commit);
        else Assert.Equal("commit\n", await Command.OutputOfAsync("git", ["cat-file", "-t", commit], directory: BuiltPrograms.Repository));
    }

    [Fact]
    public async Task AgentVersion_OfADiagnosis_TellsTheSame()
    {
        using var root = MailRoot.Healthy();
        var told = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["--version"]);
        var diagnosis = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", root.Directory, "--xmail-args", "", "--no-probe", "--format", "json"]);
        var match = Line().Match(told.Output);
        Assert.Contains(
            $"\"agentVersion\": \"{match.Groups["number"].Value}+{match.Groups["commit"].Value} {match.Groups["runtime"].Value} {match.Groups["system"].Value}\"",
            diagnosis.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\AXMailFleet (?<program>[a-z]+) (?<number>[0-9.]+) \(commit (?<commit>[0-9a-f]{12}|unknown), (?<runtime>\.NET [0-9.]+), (?<system>[a-z]+-[a-z0-9]+)\)\n\z")]
    private static partial Regex Line();
}
