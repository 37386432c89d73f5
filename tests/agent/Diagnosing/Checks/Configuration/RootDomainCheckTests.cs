using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class RootDomainCheckTests
{
    [Theory]
    [InlineData("RootDomain example.test", "Pass pass")]
    [InlineData("", "Warning missing")]
    [InlineData("rootdomain example.test", "Warning missing")]
    public async Task Judge_RootDomain_IsWarnedOfWhereItIsNotSet(string serverTab, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<RootDomainCheck>(serverTab));
}
