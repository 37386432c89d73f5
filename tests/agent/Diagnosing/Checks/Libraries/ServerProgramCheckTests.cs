using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class ServerProgramCheckTests
{
    [Fact]
    public void Judge_RootsAlone_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Theory]
    [InlineData(UntrustedReason.Owner, CheckStatus.Warning, "owned-by-other")]
    [InlineData(UntrustedReason.WritableByAll, CheckStatus.Warning, "writable-by-all")]
    [InlineData(UntrustedReason.WritableByGroup, CheckStatus.Notice, "writable-by-group")]
    [InlineData(UntrustedReason.Unknown, CheckStatus.Inconclusive, "inconclusive")]
    public void Judge_OthersCanChangeIt_SaysWho(UntrustedReason why, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts => facts.ServerProcess.UntrustedProgram = new UntrustedCommand
        {
            Path = LibraryFacts.Program,
            Component = "/var/MailRoot/bin",
            Reason = why,
            Owner = "ann",
            Group = "staff",
            Mode = "0775",
        }));

    [Fact]
    public void Judge_ProgramHidden_IsInconclusive() =>
        Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess.Detail = "environ, exe, maps").Status);

    [Fact]
    public void Judge_NotRunning_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.ServerProcess.State = ServerState.NotRunning).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new ServerProgramCheck(), change);
}
