using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class SelfSignedClientsCheckTests
{
    [Theory]
    [InlineData("", "NotApplicable not-applicable")]
    [InlineData("SSLAllowSelfSigned 1", "NotApplicable not-applicable")]
    [InlineData("SSLWantCert 1", "Pass pass")]
    [InlineData("SSLWantCert 1;SSLAllowSelfSigned 1", "Warning authenticates-nobody")]
    [InlineData("SSLWantVerify 1;SSLAllowSelfSigned 1", "Notice accepted")]
    public async Task Judge_AllowSelfSigned_IsWarnedOfWhereCertificatesAreDemanded(string serverTab, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<SelfSignedClientsCheck>(serverTab));
}
