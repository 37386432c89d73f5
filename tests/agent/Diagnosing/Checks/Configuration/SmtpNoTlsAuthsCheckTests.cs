using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class SmtpNoTlsAuthsCheckTests
{
    [Theory]
    [InlineData("", "NotApplicable not-applicable")]
    [InlineData("SmtpNoTLSAuths PLAIN", "Pass pass")]
    [InlineData("SmtpNoTLSAuths PLAIN,PLAIN", "Pass pass")]
    [InlineData("SmtpNoTLSAuths PLAIN,LOGIN", "Warning only-first")]
    public async Task Judge_List_IsWarnedOfBehindItsFirstItem(string serverTab, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<SmtpNoTlsAuthsCheck>(serverTab));
}
