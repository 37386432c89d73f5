using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Help of the programs as they are called: the same options in both languages, and words of that language alone.</summary>
public sealed partial class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("diagnose", "--help")]
    [InlineData("serve", "--help")]
    [InlineData("config", "init", "--help")]
    [InlineData("config", "check", "--help")]
    [InlineData("completion", "--help")]
    public Task Agent_Help_IsWholeInBothLanguages(params string[] call) => AssertWholeAsync(BuiltPrograms.Agent, call);

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("restore", "-h")]
    [InlineData("quickstart", "--help")]
    [InlineData("host", "--help")]
    [InlineData("host", "add", "--help")]
    [InlineData("user", "certificate", "--help")]
    [InlineData("token", "create", "--help")]
    [InlineData("audit", "list", "--help")]
    public Task Collector_Help_IsWholeInBothLanguages(params string[] call) => AssertWholeAsync(BuiltPrograms.Collector, call);

    private static async Task AssertWholeAsync(string program, string[] call)
    {
        var english = await ProgramProcess.RunAsync(program, call);
        var asked = await ProgramProcess.RunAsync(program, [.. call, "--lang", "ja"]);
        var byLocale = await ProgramProcess.RunAsync(program, call, ("LC_ALL", "ja_JP.UTF-8"));

        Assert.All([english, asked, byLocale], run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
        Assert.Equal(asked.Output, byLocale.Output);
        Assert.Contains("--lang", LabelsOf(english.Output));
        Assert.Equal(LabelsOf(english.Output), LabelsOf(asked.Output));
        Assert.DoesNotMatch(Japanese(), english.Output);
        // Three words in a row that are no option, no value and no example.
        Assert.DoesNotMatch(EnglishProse(), Examples().Replace(asked.Output, ""));
    }

    private static string[] LabelsOf(string help) => [.. Label().Matches(help).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^  (--?[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Label();

    [GeneratedRegex(@"[\u3040-\u30ff\u4e00-\u9fff]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b")]
    private static partial Regex EnglishProse();

    [GeneratedRegex(@"^  xmailfleet-.*$", RegexOptions.Multiline)]
    private static partial Regex Examples();
}
