using XMailFleet.Agent.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Configuration;

public sealed class IgnoredArgumentFinderTests
{
    [Theory]
    [InlineData("-B -", "-B-")]
    [InlineData("-b-", "-B-")]
    [InlineData("--B-", "-B-")]
    [InlineData("/B-", "-B-")]
    [InlineData("-Bp995 1", "-Bp 995")]
    [InlineData("-Pt -B-", "-B-")]
    public void Find_ArgumentThatMisleads_IsToldWithWhatWasMeant(string arguments, string meant)
    {
        var found = IgnoredArgumentFinder.Find(CommandLineSplitter.Split(arguments)).First();
        Assert.Equal((IgnoredCause.ArgumentForm, meant), (found.Cause, found.Meant));
    }

    [Theory]
    [InlineData("--debug")]
    [InlineData("-Zz")]
    public void Find_UnknownArgument_IsTold(string argument) =>
        Assert.Equal(IgnoredCause.UnknownArgument, Assert.Single(IgnoredArgumentFinder.Find([argument])).Cause);

    [Theory]
    [InlineData("-Ms /var/MailRoot -Md -Pl -Sl -Ql -Yl -Fl -Cl -Ll")]
    [InlineData("-B- -X- -W- -Bp 995 -SI 127.0.0.1:25 -Sr 16 -Cp 6017 -Qn 32 -Yi 60")]
    public void Find_OrdinaryCommandLine_TellsNothing(string arguments) =>
        Assert.Empty(IgnoredArgumentFinder.Find(CommandLineSplitter.Split(arguments)));
}
