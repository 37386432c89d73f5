using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ListenPortCheckTests
{
    [Theory]
    [InlineData("", "", "Pass pass")]
    [InlineData("", "-Bp 0", "Error random")]
    [InlineData("", "-Bp abc", "Error random")]
    [InlineData("", "-Bp 65536 -Xp 0", "Error random, Error random")]
    [InlineData("", "-Bp 0 -B-", "Pass pass")]
    [InlineData("", "-Bp 0 -Bp 995", "Pass pass")]
    public async Task Judge_Port_IsAnErrorWhereTheSystemChoosesIt(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<ListenPortCheck>(serverTab, arguments));
}
