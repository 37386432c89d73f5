using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>One cause is one regression, and no cause is none too few.</summary>
public sealed class CauseTests
{
    // A live check of the catalogue, so that its area is known.
    private const string Live = "probe-tls";

    [Fact]
    public async Task KeyReplaced_WithEverythingThatFollows_OpensExactlyOne()
    {
        await using var host = await RecordedHost.CreateAsync();
        var good = await host.PollAsync(Probed(Healthy(), CheckStatus.Pass));
        await host.PollAsync(Probed(Mismatched(), CheckStatus.Error));

        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((Key, Severity.Error), (regression.RuleId, regression.Severity));
        Assert.Equal(good, regression.LastGoodTime.ToDateTimeOffset());
        Assert.Contains(regression.Changes, c => c is { FieldPath: "key_material.private_key.spki_sha256", Before: "11", After: "22" });
        Assert.Contains(regression.Changes, c => c is { FieldPath: "key_material.pairing", Before: "PAIRING_MATCHED", After: "PAIRING_MISMATCHED" });
    }

    [Fact]
    public async Task KeyRepaired_WithEverythingThatFollows_RecoversAndLeavesNothingOpen()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Probed(Healthy(), CheckStatus.Pass));
        await host.PollAsync(Probed(Mismatched(), CheckStatus.Error));
        var repaired = await host.PollAsync(Probed(Healthy(), CheckStatus.Pass));

        var regression = Assert.Single(await host.RegressionsAsync());
        Assert.Equal(RegressionState.Recovered, regression.State);
        Assert.Equal(repaired, regression.RecoverTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task ProbeFailure_ThatOutlivesItsCause_OpensWithTheLastGoodTimeFromBefore()
    {
        await using var host = await RecordedHost.CreateAsync();
        var good = await host.PollAsync(Probed(Healthy(), CheckStatus.Pass));
        await host.PollAsync(Probed(Mismatched(), CheckStatus.Error));
        await host.PollAsync(Probed(Healthy(), CheckStatus.Error));

        var open = await host.OpenAsync();
        Assert.Equal(2, open.Count);
        Assert.All(open, regression => Assert.Equal((Live, good), (regression.RuleId, regression.LastGoodTime.ToDateTimeOffset())));
    }

    [Fact]
    public async Task ProbeFailure_OfAServiceThatIsExpectedToWork_OpensBesideAnotherFault()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Probed(Healthy(), CheckStatus.Pass));
        var half = Probed(Mismatched(), CheckStatus.Error);
        half.TlsConfig.Services[1].Expected = Expected.Tls;
        half.TlsConfig.Services[1].ExpectedCheckIds.Clear();
        await host.PollAsync(half);

        Assert.Equal([Key, Live], (await host.OpenAsync()).Select(regression => regression.RuleId).Order());
        Assert.Equal("SMTPS 127.0.0.1:465", (await host.OpenAsync()).Single(r => r.RuleId == Live).Subject);
    }

    private static Diagnosis Probed(Diagnosis diagnosis, CheckStatus status) => diagnosis.With(
        Check(Live, status, "POP3S 127.0.0.1:995"), Check(Live, status, "SMTPS 127.0.0.1:465"));
}
