using XMailFleet.Diagnosing.Checks.Configuration;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ClientAuthenticationCheckTests
{
    [Theory]
    [InlineData("", "Pass not-performed")]
    [InlineData("SSLAllowSelfSigned 1", "Pass not-performed")]
    [InlineData("SSLUseCertsFile 1", "Warning trust-without-verification")]
    [InlineData("SSLUseCertsDir 1", "Warning trust-without-verification")]
    [InlineData("SSLUseCertsFile 1;SSLWantVerify 1", "Pass optional, Warning optional-for-mail-servers")]
    [InlineData("SSLUseCertsFile 1;SSLWantVerify 1;EnableSMTP-TLS 0", "Pass optional")]
    [InlineData("SSLUseCertsFile 1;SSLWantCert 1;SSLWantVerify 0", "Pass required, Warning required-of-mail-servers")]
    [InlineData("SSLWantVerify 1", "Notice default-trust, Warning optional-for-mail-servers")]
    [InlineData("SSLWantCert 1;SSLUseCertsDir 1", "Notice default-trust, Warning required-of-mail-servers")]
    public async Task Judge_Settings_AreToldByXMailsTruthTable(string serverTab, string expected) => Assert.Equal(
        expected,
        await ConfigurationJudgement.OfAsync<ClientAuthenticationCheck>(
            serverTab, change: root => root.Write("certs.pem", KeyPair.SelfSigned("ca.example.test").CertificatePem)));
}
