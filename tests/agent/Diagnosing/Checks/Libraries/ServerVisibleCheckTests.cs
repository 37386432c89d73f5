using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class ServerVisibleCheckTests
{
    [Fact]
    public void Judge_AllSeen_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Theory]
    [InlineData("environ, exe, maps", "", "hidden")]
    [InlineData("environ, exe, maps", "xmailfleet-agent.service", "hidden-from-service")]
    [InlineData("processes", "xmailfleet-agent@second.service", "hidden-from-service")]
    public void Judge_SomethingHidden_SaysWhatGrantsIt(string detail, string unit, string reason) =>
        Assert.Equal((CheckStatus.Notice, reason), Judge(facts => (facts.ServerProcess.Detail, facts.ServerProcess.AgentUnit) = (detail, unit)));

    // Windows shows no other process's environment to anybody.
    [Fact]
    public void Judge_WhatWindowsNeverShows_IsNoMatter() =>
        Assert.Equal(CheckStatus.Pass, Judge(facts => facts.ServerProcess.Detail = "environment").Status);

    [Fact]
    public void Judge_NotRunning_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.ServerProcess.State = ServerState.NotRunning).Status);

    [Fact]
    public void Judge_NoFacts_IsInconclusive() => Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess = null).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new ServerVisibleCheck(), change);
}
