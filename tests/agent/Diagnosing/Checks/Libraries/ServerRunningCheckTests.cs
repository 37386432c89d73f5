using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class ServerRunningCheckTests
{
    [Fact]
    public void Judge_Running_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Fact]
    public void Judge_NotRunning_IsAWarning() =>
        Assert.Equal((CheckStatus.Warning, "not-running"), Judge(facts => facts.ServerProcess.State = ServerState.NotRunning));

    [Fact]
    public void Judge_PidFileLeft_SaysThatItEndedUnexpectedly() =>
        Assert.Equal((CheckStatus.Warning, "ended-unexpectedly"), Judge(facts =>
            facts.ServerProcess = new ServerProcess { State = ServerState.NotRunning, StalePidFile = "/var/run/XMail.pid" }));

    [Fact]
    public void Judge_OnlyFilesGivenAndNoProgram_IsANotice() =>
        Assert.Equal((CheckStatus.Notice, "files-only"), Judge(facts =>
        {
            facts.ServerProcess.State = ServerState.NotRunning;
            facts.TlsConfig.MailRootSource = InstallationSource.Option;
            facts.OpenSsl.Requirement = new LibraryRequirement();
        }));

    [Fact]
    public void Judge_NoFacts_IsInconclusive() => Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess = null).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new ServerRunningCheck(), change);
}
