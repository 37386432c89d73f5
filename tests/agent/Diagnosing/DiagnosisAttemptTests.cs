using XMailFleet.Diagnosing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing;

public sealed class DiagnosisAttemptTests
{
    [Theory]
    [InlineData(Disbelief.OtherUser, "--xmail-user 1001")]
    [InlineData(Disbelief.Unproven, "--xmail-user 1001")]
    [InlineData(Disbelief.OtherProgram, "No XMail was found on this host. Name its mail root with --mail-root DIR.")]
    public void NotFound_ProcessThatIsNotBelieved_SaysHowToNameItsUser(Disbelief disbelief, string said)
    {
        var claim = new UnbelievedProcess { Disbelief = disbelief, ProcessId = 7, UserId = 1001, User = "ann", Count = 1 };

        Assert.Contains(said, NotFound(new ServerProcess { State = ServerState.NotRunning, UnbelievedProcesses = { claim } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environ")]
    [InlineData("processes")]
    public void NotFound_ProcessesHidden_SaysWhoSeesThem(string hidden) =>
        Assert.Contains("sudo xmailfleet-agent diagnose", NotFound(new ServerProcess { Detail = hidden }), StringComparison.Ordinal);

    private static string NotFound(ServerProcess processes) => new DiagnosisAttempt(null) { Processes = processes }.NotFound(Language.English);
}
