using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ServerTabLineCheckTests
{
    [Theory]
    [InlineData("SSLWantCert 1", "Pass pass")]
    [InlineData("# SSLWantCert 1", "Pass pass")]
    [InlineData("SSLWantCert yes", "Warning flag-value")]
    [InlineData("SSLWantcert 1", "Warning name-case")]
    [InlineData("SSLWantCert=1", "Warning no-tab")]
    [InlineData("SSLWantCerts 1", "Warning misspelt")]
    [InlineData("SSLWantCert 0;SSLWantCert 1", "Warning duplicate")]
    [InlineData("SSLWantCert 1;SSLWantCert 1", "Pass pass")]
    [InlineData("SSLWantcert 1;SSLWantVerify on", "Warning name-case, Warning flag-value")]
    public async Task Judge_Line_IsToldWhereItMisleads(string serverTab, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<ServerTabLineCheck>(serverTab));
}
