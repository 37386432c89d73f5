using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class StartTlsInjectionCheckTests
{
    [Theory]
    [InlineData("", "", "Notice known-weakness")]
    [InlineData("", "-P- -S- -C-", "NotApplicable not-applicable")]
    [InlineData("EnablePOP3-TLS 0;EnableSMTP-TLS 0;EnableCTRL-TLS 0", "", "NotApplicable not-applicable")]
    [InlineData("EnablePOP3-TLS 0", "-S-", "Notice known-weakness")]
    public async Task Judge_Upgrades_AreNotedWhereOneIsOffered(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<StartTlsInjectionCheck>(serverTab, arguments));
}
