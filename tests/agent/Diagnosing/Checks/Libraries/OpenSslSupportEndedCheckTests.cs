using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslSupportEndedCheckTests
{
    [Theory]
    [InlineData("2026-06-01", CheckStatus.Pass, "pass")]
    [InlineData("2026-08-01", CheckStatus.Notice, "ending")]
    [InlineData("2026-11-24", CheckStatus.Notice, "ended-distribution")]
    public void Judge_DistributionsLibrary_IsANoticeAtMost(string today, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts => facts.CollectTime = LibraryFacts.Time(today)));

    [Fact]
    public void Judge_EndedAndOfNoDistribution_IsAWarning() =>
        Assert.Equal((CheckStatus.Warning, "ended"), Judge(facts =>
        {
            facts.CollectTime = LibraryFacts.Time("2026-11-24");
            facts.OpenSsl.Libraries[0].Path = "/usr/local/lib/libcrypto.so.3";
        }));

    [Fact]
    public void Judge_EndedAndBuiltIn_IsAWarning() =>
        Assert.Equal((CheckStatus.Warning, "ended"), Judge(facts =>
        {
            facts.CollectTime = LibraryFacts.Time("2026-11-24");
            facts.OpenSsl.Libraries.Clear();
        }));

    [Fact]
    public void Judge_LineWithoutDates_IsInconclusive() =>
        Assert.Equal((CheckStatus.Inconclusive, "line-unknown"), Judge(facts => facts.OpenSsl.Support = null));

    [Fact]
    public void Judge_VersionUnknown_IsInconclusive() =>
        Assert.Equal((CheckStatus.Inconclusive, "version-unknown"), Judge(facts => facts.OpenSsl.EffectiveVersion = ""));

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new OpenSslSupportEndedCheck(), change);
}
