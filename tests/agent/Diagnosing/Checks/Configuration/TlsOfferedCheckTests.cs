using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class TlsOfferedCheckTests
{
    [Theory]
    [InlineData("", "", "Pass pass")]
    [InlineData("", "-B- -X- -W- -P- -S-", "Pass pass")]
    [InlineData("", "-B- -X- -W- -P- -S- -C-", "Warning no-service")]
    [InlineData("EnablePOP3-TLS 0;EnableSMTP-TLS 0;EnableCTRL-TLS 0", "-B- -X- -W-", "Warning none")]
    [InlineData("EnablePOP3-TLS 0;EnableSMTP-TLS 0", "-B- -X- -W-", "Pass pass")]
    public async Task Judge_Services_AreWarnedOfWhereNoneIsLeft(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<TlsOfferedCheck>(serverTab, arguments));
}
