using XMailFleet.Programs.Help;
using XMailFleet.Texts;

namespace XMailFleet.Protos.Tests.Programs.Help;

public sealed class HelpTextTests
{
    [Fact]
    public void Help_OfACommand_IsMadeFromItsDefinitions()
    {
        var parsed = TryCommand.Parse("try --help");
        var program = parsed.RootCommandResult.Command.Name;
        Assert.Equal(
            $$"""
            Description:
              Diagnose this host once. Status: 0 without errors, 1 with errors, 2 could not diagnose.

            Usage:
              {{program}} try [options]

            Options:
              --port NUMBER     Port to answer on; 0 lets the system choose. [default: 5; 0 to 9]
              --quiet           Leave out the handshakes with the running XMail.
              --some-name NAME  Only the host of this id. [default: all hosts]
              --config FILE     JSON file with options, each under its name without dashes.
              --lang en|ja      Language of the output. [default: the locale's, else en]
              --help, -?, -h    Show this help.
              --version         Show the version.

              Each option can also be set by environment (--some-option is XMAILFLEET_SOME_OPTION) and in the file of
              --config ({ "some-option": "value" }). The command line goes before the environment, and that before the
              file.

            Examples:
              program try --port 7

            """,
            HelpText.Of(parsed, Language.English, 110));
    }

    [Fact]
    public void Help_OfAProgram_ListsItsCommands()
    {
        var help = HelpText.Of(TryCommand.Parse("--help"), Language.Japanese, 80);
        Assert.Contains("コマンド：\n  try   このホストを 1 回診断します。", help, StringComparison.Ordinal);
        Assert.Contains("使い方：\n", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Show", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, 40)]
    [InlineData(Language.English, 80)]
    [InlineData(Language.Japanese, 40)]
    [InlineData(Language.Japanese, 80)]
    public void Help_InAnyWidth_KeepsWithinItAndBeginsNoLineWithAFullStop(Language language, int width) =>
        Assert.All(HelpText.Of(TryCommand.Parse("try --help"), language, width).Split('\n'), line =>
        {
            Assert.InRange(TextWidth.Of(line), 0, width);
            Assert.DoesNotMatch("^ *[、。）］]", line);
        });

    [Theory]
    [InlineData("try --prot --lang ja --help")]
    [InlineData("try --port 1 --port 2 --lang ja --help")]
    public void Help_OfACallThatIsWrong_IsGivenAllTheSame(string call)
    {
        using var output = new StringWriter();
        Assert.Equal(0, TryCommand.Parse(call).Invoke(new() { Output = output }));
        Assert.StartsWith("説明：", output.ToString(), StringComparison.Ordinal);
    }
}
