using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslLibrariesCheckTests
{
    [Fact]
    public void Judge_AllFound_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Fact]
    public void Judge_Unsatisfied_IsAnErrorThatNamesThem()
    {
        var finding = Assert.Single(LibraryFacts.Findings(new OpenSslLibrariesCheck(), facts =>
        {
            facts.ServerProcess.State = ServerState.NotRunning;
            facts.OpenSsl.Requirement.Unsatisfied.Add(facts.OpenSsl.Requirement.Needed);
        }));

        Assert.Equal((CheckStatus.Error, "unsatisfied"), (finding.Status, finding.Reason));
        Assert.Equal("libssl.so.3, libcrypto.so.3", finding.Parameters["names"]);
    }

    [Fact]
    public void Judge_UnsatisfiedWhileRunning_IsAWarningForTheNextStart() =>
        Assert.Equal(
            (CheckStatus.Warning, "unsatisfied-at-restart"),
            Judge(facts => facts.OpenSsl.Requirement.Unsatisfied.Add("libssl.so.3")));

    [Fact]
    public void Judge_BuiltIn_Passes() =>
        Assert.Equal((CheckStatus.Pass, "built-in"), Judge(facts =>
        {
            facts.OpenSsl.Requirement.Needed.Clear();
            facts.OpenSsl.Requirement.StaticallyLinked = true;
        }));

    [Fact]
    public void Judge_NotLinked_IsANotice() =>
        Assert.Equal((CheckStatus.Notice, "not-linked"), Judge(facts => facts.OpenSsl.Requirement.Needed.Clear()));

    [Fact]
    public void Judge_ProgramUnknown_PassesWithWhatIsInstalled() =>
        Assert.Equal((CheckStatus.Pass, "program-unknown"), Judge(facts => facts.OpenSsl.Requirement = new LibraryRequirement()));

    [Fact]
    public void Judge_ProgramUnknownAndNoLibrary_IsAWarning() =>
        Assert.Equal((CheckStatus.Warning, "none-found"), Judge(facts =>
        {
            facts.OpenSsl.Requirement = new LibraryRequirement();
            facts.OpenSsl.Libraries.Clear();
        }));

    [Fact]
    public void Judge_NoFacts_IsInconclusive() => Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.OpenSsl = null).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new OpenSslLibrariesCheck(), change);
}
