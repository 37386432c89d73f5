using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class CommandLineArgumentCheckTests
{
    [Theory]
    [InlineData("", "", "Pass pass")]
    [InlineData("", "-B- -Xp 4650 -Md", "Pass pass")]
    [InlineData("", "-B -", "Warning argument-form")]
    [InlineData("", "-b-", "Warning argument-form")]
    [InlineData("", "/X-", "Warning argument-form")]
    [InlineData("", "-Bp995 995", "Warning argument-form")]
    [InlineData("", "-Bp8995", "Warning argument-form")]
    [InlineData("", "'-B-'", "Warning argument-form")]
    [InlineData("", "-Pt -B-", "Warning value-is-switch")]
    [InlineData("", "-zz", "Notice unknown-argument")]
    public async Task Judge_Arguments_AreToldWhereTheyMislead(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<CommandLineArgumentCheck>(serverTab, arguments));
}
