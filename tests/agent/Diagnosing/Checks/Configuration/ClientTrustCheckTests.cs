using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ClientTrustCheckTests
{
    [Theory]
    [InlineData("", 0, "NotApplicable not-applicable")]
    [InlineData("SSLWantVerify 1", 3, "Pass pass")]
    [InlineData("SSLWantVerify 1", 0, "Warning trusts-nobody")]
    [InlineData("SSLWantCert 1", 0, "Error nobody-gets-in")]
    [InlineData("SSLWantCert 1;SSLAllowSelfSigned 1", 0, "Warning only-self-signed")]
    [InlineData("SSLWantCert 1", -1, "Inconclusive inconclusive")]
    public async Task Judge_DefaultTrust_IsToldByWhatItHolds(string serverTab, int anchors, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<ClientTrustCheck>(serverTab, defaultAnchors: anchors));

    [Fact]
    public async Task Judge_CaFileInUse_LeavesItToTheCheckOfThatFile() => Assert.Equal(
        "NotApplicable not-applicable",
        await ConfigurationJudgement.OfAsync<ClientTrustCheck>("SSLWantCert 1;SSLUseCertsFile 1", change: root => root.Write("certs.pem", "")));
}
