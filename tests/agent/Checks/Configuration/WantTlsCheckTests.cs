using XMailFleet.Agent.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Checks.Configuration;

public sealed class WantTlsCheckTests
{
    [Theory]
    [InlineData("", "", "NotApplicable not-applicable")]
    [InlineData("SmtpConfig MailAuth", "", "NotApplicable not-applicable")]
    [InlineData("SmtpConfig WantTLS", "", "Pass pass")]
    [InlineData("SmtpConfig WantTLS;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig WantTLS=0;EnableSMTP-TLS 0", "", "NotApplicable not-applicable")]
    [InlineData("SmtpConfig-10.0.0.1 MailAuth,WantTLS=1;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig WantTLS", "-S-", "Pass pass")]
    public async Task Judge_WantTls_IsAnErrorWhereNothingLeadsIntoTls(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<WantTlsCheck>(serverTab, arguments));
}
