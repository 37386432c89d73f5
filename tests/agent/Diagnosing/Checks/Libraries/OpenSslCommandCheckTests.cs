using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslCommandCheckTests
{
    [Theory]
    [InlineData(CommandState.Runs, CheckStatus.Pass, "pass")]
    [InlineData(CommandState.NotFound, CheckStatus.Notice, "missing")]
    [InlineData(CommandState.NotExecutable, CheckStatus.Warning, "not-executable")]
    [InlineData(CommandState.TimedOut, CheckStatus.Warning, "timed-out")]
    [InlineData(CommandState.Failed, CheckStatus.Warning, "failed")]
    [InlineData(CommandState.Unsafe, CheckStatus.Warning, "unsafe")]
    [InlineData(CommandState.Unspecified, CheckStatus.Inconclusive, "inconclusive")]
    public void Judge_State_IsTold(CommandState state, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), LibraryFacts.Judge(new OpenSslCommandCheck(), facts => facts.OpenSsl.Command.State = state));

    [Fact]
    public void Judge_NoFacts_IsInconclusive() =>
        Assert.Equal(CheckStatus.Inconclusive, LibraryFacts.Judge(new OpenSslCommandCheck(), facts => facts.OpenSsl = null).Status);
}
