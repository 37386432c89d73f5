using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class WantTlsCheckTests
{
    [Theory]
    [InlineData("", "", "NotApplicable not-applicable")]
    [InlineData("SmtpConfig MailAuth", "", "NotApplicable not-applicable")]
    [InlineData("SmtpConfig WantTLS", "", "Pass pass")]
    [InlineData("SmtpConfig WantTLS;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig WantTLS=0;EnableSMTP-TLS 0", "", "NotApplicable not-applicable")]
    [InlineData("SmtpConfig-10.0.0.1 MailAuth,WantTLS=1;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,MailAuth,WantTLS;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig WantTLS", "-S-", "Pass pass")]
    [InlineData("SmtpConfig-10.0.0.1,465 WantTLS;EnableSMTP-TLS 0", "", "Pass pass")]
    [InlineData("SmtpConfig-10.0.0.1,25 WantTLS;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig-10.0.0.1,587 WantTLS;EnableSMTP-TLS 0", "-Sp 587", "Error no-way-in")]
    [InlineData("SmtpConfig WantTLS;SmtpConfig-127.0.0.1 MailAuth;EnableSMTP-TLS 0", "-SI 127.0.0.1", "Pass pass")]
    [InlineData("SmtpConfig WantTLS;SmtpConfig-127.0.0.1,587 MailAuth;EnableSMTP-TLS 0", "-SI 127.0.0.1", "Error no-way-in")]
    [InlineData("SmtpConfig WantTLS;SmtpConfig-127.0.0.1 MailAuth;EnableSMTP-TLS 0", "", "Error no-way-in")]
    [InlineData("SmtpConfig-127.0.0.1 WantTLS;SmtpConfig-127.0.0.1,25 MailAuth;EnableSMTP-TLS 0", "", "Pass pass")]
    [InlineData("SmtpConfig-127.0.0.2 WantTLS;EnableSMTP-TLS 0", "-SI 127.0.0.1", "Pass pass")]
    public async Task Judge_WantTls_IsAnErrorWhereNothingLeadsIntoTls(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<WantTlsCheck>(serverTab, arguments));
}
