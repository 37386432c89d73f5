using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class ServerBinaryReplacedCheckTests
{
    [Fact]
    public void Judge_SameFile_Passes() => Assert.Equal(CheckStatus.Pass, Judge(_ => { }).Status);

    [Fact]
    public void Judge_Replaced_IsAWarning() =>
        Assert.Equal((CheckStatus.Warning, "replaced"), Judge(facts => facts.ServerProcess.ProgramReplaced = true));

    [Fact]
    public void Judge_ProgramHidden_IsInconclusive() =>
        Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.ServerProcess.Detail = "environ, exe, maps").Status);

    [Fact]
    public void Judge_NotRunning_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.ServerProcess.State = ServerState.NotRunning).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new ServerBinaryReplacedCheck(), change);
}
