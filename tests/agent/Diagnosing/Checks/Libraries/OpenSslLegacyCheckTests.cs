using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslLegacyCheckTests
{
    [Theory]
    [InlineData("0.9.8l", CheckStatus.Error, "tls-1-0-at-most")]
    [InlineData("1.0.0t", CheckStatus.Error, "tls-1-0-at-most")]
    [InlineData("1.0.1u", CheckStatus.Notice, "no-tls-1-3")]
    [InlineData("1.0.2u", CheckStatus.Notice, "no-tls-1-3")]
    [InlineData("1.1.0l", CheckStatus.Notice, "no-tls-1-3")]
    [InlineData("1.1.1", CheckStatus.Pass, "pass")]
    [InlineData("3.0.19", CheckStatus.Pass, "pass")]
    [InlineData("4.0.1", CheckStatus.Pass, "pass")]
    [InlineData("", CheckStatus.Inconclusive, "version-unknown")]
    public void Judge_Version_IsJudgedByItsNewestProtocol(string version, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), LibraryFacts.Judge(new OpenSslLegacyCheck(), facts => facts.OpenSsl.EffectiveVersion = version));
}
