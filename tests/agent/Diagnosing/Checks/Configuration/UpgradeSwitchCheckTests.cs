using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class UpgradeSwitchCheckTests
{
    [Theory]
    [InlineData("", "", "Pass pass")]
    [InlineData("EnablePOP3-TLS 0", "", "Notice implicit-stays")]
    [InlineData("EnablePOP3-TLS 0", "-B-", "Pass pass")]
    [InlineData("EnablePOP3-TLS 0;EnableCTRL-TLS 0", "-W-", "Notice implicit-stays")]
    public async Task Judge_UpgradeTurnedOff_IsNotedWhereTheTlsPortStays(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<UpgradeSwitchCheck>(serverTab, arguments));
}
