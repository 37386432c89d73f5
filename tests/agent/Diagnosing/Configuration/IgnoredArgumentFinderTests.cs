using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class IgnoredArgumentFinderTests
{
    [Theory]
    [InlineData("-B -", "-B-")]
    [InlineData("-b-", "-B-")]
    [InlineData("--B-", "-B-")]
    [InlineData("/B-", "-B-")]
    [InlineData("-Bp995 1", "-Bp 995")]
    [InlineData("-Bp8995", "-Bp 8995")]
    [InlineData("-Bp\"8995\" -X-", "-Bp 8995")]
    [InlineData("-Bp=8995", "-Bp 8995")]
    [InlineData("-Bp\n8995", "-Bp 8995")]
    [InlineData("-bp 8995", "-Bp")]
    [InlineData("-BI127.0.0.1", "-BI 127.0.0.1")]
    [InlineData("'-B-'", "-B-")]
    [InlineData("“-B-”", "-B-")]
    [InlineData("–B–", "-B-")]
    [InlineData("-Pt -B-", "-B-")]
    public void Find_ArgumentThatMisleads_IsToldWithWhatWasMeant(string arguments, string meant)
    {
        var found = IgnoredArgumentFinder.Find(CommandLineSplitter.Split(arguments)).First();
        Assert.Equal((IgnoredCause.ArgumentForm, meant), (found.Cause, found.Meant));
    }

    [Fact]
    public void Find_ArgumentOfOtherLetters_IsShownAsItIs() =>
        Assert.Equal("–B–é", Assert.Single(IgnoredArgumentFinder.Find(["–B–é"])).Text);

    [Theory]
    [InlineData("--debug")]
    [InlineData("-Zz")]
    public void Find_UnknownArgument_IsTold(string argument) =>
        Assert.Equal(IgnoredCause.UnknownArgument, Assert.Single(IgnoredArgumentFinder.Find([argument])).Cause);

    [Theory]
    [InlineData("-B-foo -X--")]
    [InlineData("-Ms /BIN/xmail -Md")]
    [InlineData("-Ms /var/MailRoot -Md -Pl -Sl -Ql -Yl -Fl -Cl -Ll")]
    [InlineData("-B- -X- -W- -Bp 995 -SI 127.0.0.1:25 -Sr 16 -Cp 6017 -Qn 32 -Yi 60")]
    public void Find_OrdinaryCommandLine_TellsNothing(string arguments) =>
        Assert.Empty(IgnoredArgumentFinder.Find(CommandLineSplitter.Split(arguments)));
}
