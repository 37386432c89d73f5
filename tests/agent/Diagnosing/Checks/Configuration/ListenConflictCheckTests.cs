using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ListenConflictCheckTests
{
    [Theory]
    [InlineData("", "", "Pass pass")]
    [InlineData("", "-Bp 465", "Error conflict")]
    [InlineData("", "-Bp 465 -X-", "Pass pass")]
    [InlineData("", "-BI 127.0.0.1:465", "Error conflict")]
    [InlineData("", "-BI 127.0.0.1:465 -XI 127.0.0.2", "Pass pass")]
    [InlineData("", "-Bp 0 -Xp 0", "Pass pass")]
    public async Task Judge_Ports_AreAnErrorWhereTwoServicesShareOne(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<ListenConflictCheck>(serverTab, arguments));
}
