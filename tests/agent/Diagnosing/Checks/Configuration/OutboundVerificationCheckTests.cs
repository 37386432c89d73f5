using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class OutboundVerificationCheckTests
{
    [Theory]
    [InlineData("", "NotApplicable not-applicable")]
    [InlineData("SmtpGwConfig NeedTLS=1", "NotApplicable not-applicable")]
    [InlineData("SSLWantVerify 1", "Notice governs-outbound")]
    [InlineData("SSLWantVerify 1;SmtpGwConfig NeedTLS=0", "Notice governs-outbound")]
    [InlineData("SSLWantCert 1;SmtpGwConfig NeedTLS=2", "Warning mail-deferred")]
    public async Task Judge_ClientVerification_IsWarnedOfWhereOutboundMailUsesTls(string serverTab, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<OutboundVerificationCheck>(serverTab));
}
