using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslVersionConsistencyCheckTests
{
    [Theory]
    [InlineData("3.0.19", "3.0.19", CheckStatus.Pass, "pass")]
    [InlineData("3.0.19", "3.0.22", CheckStatus.Notice, "command-differs")]
    [InlineData("1.1.1w", "3.0.22", CheckStatus.Notice, "command-differs")]
    [InlineData("3.0.19", "0.9.8l", CheckStatus.Warning, "hashes-differ")]
    [InlineData("0.9.8zh", "0.9.8l", CheckStatus.Notice, "command-differs")]
    [InlineData("3.0.19", "", CheckStatus.Inconclusive, "library-unknown")]
    public void Judge_CommandAndLibrary_AreCompared(string command, string library, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts =>
        {
            facts.OpenSsl.Command.LibraryVersion = command;
            facts.OpenSsl.EffectiveVersion = library;
        }));

    [Fact]
    public void Judge_CommandNamesNoLibrary_IsTakenByItsOwnVersion() =>
        Assert.Equal(CheckStatus.Pass, Judge(facts => facts.OpenSsl.Command.LibraryVersion = "").Status);

    [Fact]
    public void Judge_NoCommand_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.OpenSsl.Command = new OpenSslCommand { State = CommandState.NotFound }).Status);

    [Fact]
    public void Judge_LoadedFromTwoDirectories_IsAWarning() =>
        Assert.Contains(
            LibraryFacts.Findings(new OpenSslVersionConsistencyCheck(), facts => facts.OpenSsl.Libraries[1].Path = "/usr/local/lib/libssl.so.3"),
            finding => finding is { Status: CheckStatus.Warning, Reason: "mixed-directories" });

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new OpenSslVersionConsistencyCheck(), change);
}
