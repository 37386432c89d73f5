using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class ServerOtherCheckTests
{
    [Fact]
    public void Judge_NoOther_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Theory]
    [InlineData("", CheckStatus.Notice, "unwatched")]
    [InlineData("/etc/xmailfleet/agent-second.json", CheckStatus.Pass, "watched")]
    public void Judge_Another_IsANoticeUnlessAnAgentLooksAtIt(string configuration, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts => facts.ServerProcess.OtherServers.Add(
            new OtherServer { ProcessId = 8, MailRoot = "/srv/second", User = "root", WatchedBy = configuration })));

    [Fact]
    public void Judge_TwoOfOneMailRoot_AreOneFinding() =>
        Assert.Equal((CheckStatus.Notice, "unwatched"), Judge(facts => facts.ServerProcess.OtherServers.AddRange(
            [new OtherServer { ProcessId = 8, MailRoot = "/srv/second", User = "root" }, new OtherServer { ProcessId = 9, MailRoot = "/srv/second", User = "mail" }])));

    [Fact]
    public void Judge_ProcessesHidden_IsInconclusive() =>
        Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess = new ServerProcess { Detail = "processes" }).Status);

    [Fact]
    public void Judge_NoFacts_IsInconclusive() => Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess = null).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new ServerOtherCheck(), change);
}
