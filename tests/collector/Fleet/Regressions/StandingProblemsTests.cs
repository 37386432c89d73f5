using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>What is kept with a host of the problems that stand.</summary>
public sealed class StandingProblemsTests
{
    [Fact]
    public async Task Standing_FromTheFirstPollOn_IsCountedWithoutARegressionAndGoneWhenMended()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy().With(
            Check("mild", CheckStatus.Warning), Check("sample", CheckStatus.Error, "a"), Check("sample", CheckStatus.Error, "b"), Check("idle", CheckStatus.Notice)));
        var standing = await host.HostAsync();
        Assert.Empty(await host.RegressionsAsync());
        Assert.Equal((2, 1, "sample", CheckStatus.Error), (standing.StandingErrorCount, standing.StandingWarningCount, standing.WorstResult.CheckId, standing.WorstResult.Status));

        await host.PollAsync(Healthy());
        var mended = await host.HostAsync();
        Assert.Equal((0, 0, null), (mended.StandingErrorCount, mended.StandingWarningCount, mended.WorstResult));
    }

    [Fact]
    public async Task Standing_OfARegression_IsCountedOnce()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        var standing = await host.HostAsync();
        Assert.Equal((1, 1, Key), (standing.OpenRegressionCount, standing.StandingErrorCount, standing.WorstResult.CheckId));
    }

    // What cannot be judged any more is not well for that.
    [Fact]
    public async Task Standing_ErrorThatCannotBeToldAnyMore_StaysWithItsRegression()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await host.PollAsync(Healthy().With(Check(Key, CheckStatus.Inconclusive)));
        var standing = await host.HostAsync();
        Assert.Equal((1, 1, Key), (standing.OpenRegressionCount, standing.StandingErrorCount, standing.WorstResult.CheckId));
    }

    [Fact]
    public async Task Standing_ServiceSwitchedOff_IsAWarningUntilItIsAccepted()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        var without = Healthy();
        without.TlsConfig.Services[0].Enabled = false;
        await host.PollAsync(without);
        var standing = await host.HostAsync();
        Assert.Equal((0, 1, RuleIds.ServiceDisabled), (standing.StandingErrorCount, standing.StandingWarningCount, standing.WorstResult.CheckId));

        await new FleetAcceptance(host.Store, new RegressionOptions(), host.Time).AcceptAsync(
            new AcceptRegressionRequest { Name = Assert.Single(await host.OpenAsync()).Name, Author = "ann", Note = "off for good" }, "users/ann", default);
        Assert.Equal(0, (await host.HostAsync()).StandingWarningCount);
    }

    [Fact]
    public async Task Standing_ErrorThatIsAccepted_IsStillCounted()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await new FleetAcceptance(host.Store, new RegressionOptions(), host.Time).AcceptAsync(
            new AcceptRegressionRequest { Name = Assert.Single(await host.OpenAsync()).Name, Author = "ann", Note = "meant" }, "users/ann", default);
        Assert.Equal((0, 1), ((await host.HostAsync()).OpenRegressionCount, (await host.HostAsync()).StandingErrorCount));
    }

    [Fact]
    public async Task Standing_Notices_AreNoProblem()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy().With(Check("sample", CheckStatus.Pass)));
        await host.PollAsync(Healthy().With(Check("sample", CheckStatus.Notice)));
        var standing = await host.HostAsync();
        Assert.Equal((1, 0, 0), (standing.OpenRegressionCount, standing.StandingErrorCount, standing.StandingWarningCount));
    }

    [Fact]
    public async Task Standing_CauseAndItsConsequence_NamesTheCause()
    {
        await using var host = await RecordedHost.CreateAsync();
        var diagnosis = Mismatched();
        diagnosis.CheckResults.Insert(0, Check("probe-tls", CheckStatus.Error, "POP3S 0.0.0.0:995"));
        await host.PollAsync(diagnosis);
        Assert.Equal((2, Key), ((await host.HostAsync()).StandingErrorCount, (await host.HostAsync()).WorstResult.CheckId));
    }

    [Fact]
    public async Task Standing_FailedPolls_LeaveWhatTheLastAnswerShowed()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Mismatched());
        for (var failures = 0; failures < 5; failures++) await host.FailAsync();
        var standing = await host.HostAsync();
        Assert.Equal((1, 1, 0), (standing.OpenRegressionCount, standing.StandingErrorCount, standing.StandingWarningCount));
    }

    [Fact]
    public async Task Standing_EnormousResult_IsKeptShort()
    {
        await using var host = await RecordedHost.CreateAsync();
        var enormous = Check("sample", CheckStatus.Error, new string('s', 100_000));
        enormous.Message = new string('m', 100_000);
        for (var number = 0; number < 1000; number++) enormous.Parameters[$"p{number}"] = new string('v', 200);
        await host.PollAsync(Healthy().With(enormous));
        Assert.InRange((await host.HostAsync()).CalculateSize(), 1, 20_000);
    }
}
