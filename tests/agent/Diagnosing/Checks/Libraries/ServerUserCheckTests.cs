using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class ServerUserCheckTests
{
    [Fact]
    public void Judge_ExpectedUser_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Theory]
    [InlineData(Disbelief.OtherUser, CheckStatus.Warning, "other-user")]
    [InlineData(Disbelief.OtherProgram, CheckStatus.Notice, "other-program")]
    [InlineData(Disbelief.Unproven, CheckStatus.Inconclusive, "unproven")]
    [InlineData(Disbelief.Unspecified, CheckStatus.Inconclusive, "unproven")]
    public void Judge_ProcessThatIsNotBelieved_IsTold(Disbelief disbelief, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts => facts.ServerProcess = Claimed(disbelief)));

    [Fact]
    public void Judge_AnotherBesideTheTrueOne_TellsBoth()
    {
        var findings = LibraryFacts.Findings(
            new ServerUserCheck(), facts => facts.ServerProcess.UnbelievedProcesses.Add(Claimed(Disbelief.OtherUser).UnbelievedProcesses));

        Assert.Equal([(CheckStatus.Pass, "root"), (CheckStatus.Warning, "ann")], findings.Select(finding => (finding.Status, finding.Subject)));
        Assert.Equal("1001", findings[1].Parameters["userId"]);
    }

    [Fact]
    public void Judge_NothingRuns_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.ServerProcess = new ServerProcess { State = ServerState.NotRunning }).Status);

    [Fact]
    public void Judge_NoFacts_IsInconclusive() => Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess = null).Status);

    private static ServerProcess Claimed(Disbelief disbelief) => new()
    {
        State = ServerState.NotRunning,
        ExpectedUsers = { "root" },
        UnbelievedProcesses = { new UnbelievedProcess { Disbelief = disbelief, ProcessId = 7, UserId = 1001, User = "ann", Count = 1 } },
    };

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new ServerUserCheck(), change);
}
