using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Describing;

/// <summary>The manual pages, as man and mandoc show and judge them.</summary>
[Trait("Needs", "man")]
public sealed partial class ManPageTests(WrittenDocs docs) : IClassFixture<WrittenDocs>
{
    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Page_ShownByMan_GivesNoWarning(string program)
    {
        var shown = await ShowAsync(program);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Errors));
        Assert.Contains($"{program} - ", shown.Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Page_JudgedByMandoc_HasNoFault(string program)
    {
        var judged = await ProgramProcess.RunAsync("mandoc", ["-T", "lint", "-W", "all", docs.ManPageOf(program)]);
        Assert.Equal((0, "", ""), (judged.ExitCode, judged.Output, judged.Errors));
    }

    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Page_OfAProgram_NamesWhatHelpNamesAndNothingElse(string program)
    {
        var (page, help) = ((await ShowAsync(program)).Output, await HelpTree.ReadAsync(WrittenDocs.FileOf(program)));
        Assert.Equal(help.Commands.Order(), Heading().Matches(page).Select(match => match.Groups[1].Value[(program.Length + 1)..]).Order());
        Assert.Equal(help.Options.Order(), LongOption().Matches(page).Select(match => match.Value).Distinct().Order());
        Assert.True(help.Commands.Count > 4 && help.Options.Count > 20, "Help was read.");
    }

    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Docs_WrittenAgainAndElsewhere_AreTheSame(string program)
    {
        using var again = new DataDirectory();
        var run = await ProgramProcess.RunAsync(
            WrittenDocs.FileOf(program), ["docs", "--out", again.FullName],
            ("HOME", again.FullName), ("LC_ALL", "ja_JP.UTF-8"), ("TZ", "Asia/Tokyo"), ("STATE_DIRECTORY", again.FullName));
        Assert.Equal(0, run.ExitCode);
        var files = Directory.GetFiles(again.FullName, "*", SearchOption.AllDirectories);
        Assert.Equal(5, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(docs.PathOf(Path.GetRelativePath(again.FullName, file))), File.ReadAllBytes(file)));
    }

    // Wide enough that no option is broken in two.
    private Task<CommandResult> ShowAsync(string program) => ProgramProcess.RunAsync(
        "man", ["--warnings", "--no-hyphenation", "-l", docs.ManPageOf(program)], ("MANWIDTH", "200"), ("MANPAGER", "cat"), ("MAN_KEEP_FORMATTING", ""));

    [GeneratedRegex("^   (xmailfleet-[a-z]+ [a-z -]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<![a-z-])--[a-z][a-z-]*")]
    private static partial Regex LongOption();
}
