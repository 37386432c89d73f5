using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslLibraryArchitectureCheckTests
{
    [Fact]
    public void Judge_Satisfied_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Theory]
    [InlineData(ServerState.NotRunning, CheckStatus.Error)]
    [InlineData(ServerState.Running, CheckStatus.Warning)]
    public void Judge_OnlyOtherArchitecture_SaysWhichFile(ServerState state, CheckStatus status)
    {
        var finding = Assert.Single(LibraryFacts.Findings(new OpenSslLibraryArchitectureCheck(), facts =>
        {
            facts.ServerProcess.State = state;
            facts.OpenSsl.Requirement.Architecture = "x86";
            facts.OpenSsl.Requirement.Unsatisfied.Add("libssl.so.3");
        }));

        Assert.Equal((status, "wrong-architecture", LibraryFacts.SslPath), (finding.Status, finding.Reason, finding.Subject));
        Assert.Equal(("x86-64", "x86"), (finding.Parameters["architecture"], finding.Parameters["programArchitecture"]));
    }

    [Fact]
    public void Judge_MissingOfAnotherGeneration_IsNotThisChecksMatter() =>
        Assert.Equal(CheckStatus.Pass, Judge(facts => facts.OpenSsl.Requirement.Unsatisfied.Add("libssl.so.1.1")).Status);

    [Fact]
    public void Judge_ProgramUnreadable_IsInconclusive() =>
        Assert.Equal(
            CheckStatus.Inconclusive,
            Judge(facts => facts.OpenSsl.Requirement = new LibraryRequirement { ProgramPath = "/usr/sbin/XMail" }).Status);

    [Fact]
    public void Judge_NoProgram_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.OpenSsl.Requirement = new LibraryRequirement()).Status);

    [Fact]
    public void Judge_NothingNeeded_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.OpenSsl.Requirement.Needed.Clear()).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new OpenSslLibraryArchitectureCheck(), change);
}
