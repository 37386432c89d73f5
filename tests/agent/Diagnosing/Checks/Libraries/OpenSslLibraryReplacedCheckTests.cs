using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslLibraryReplacedCheckTests
{
    [Fact]
    public void Judge_LoadedAsOnDisk_Passes() => Assert.Equal(CheckStatus.Pass, Judge(_ => { }).Status);

    [Theory]
    [InlineData("3.0.18", "replaced-by-version")]
    [InlineData("3.0.19", "replaced")]
    [InlineData("", "replaced")]
    public void Judge_Replaced_IsAWarning(string loadedVersion, string reason) =>
        Assert.Equal((CheckStatus.Warning, reason), Judge(facts =>
        {
            facts.OpenSsl.Libraries[0].Loaded = false;
            facts.OpenSsl.Libraries[0].Replaced = true;
            facts.OpenSsl.Libraries[0].LoadedVersion = loadedVersion;
        }));

    [Fact]
    public void Judge_MapsHidden_IsInconclusive() =>
        Assert.Equal((CheckStatus.Inconclusive, "maps-hidden"), Judge(facts =>
        {
            foreach (var library in facts.OpenSsl.Libraries) library.Loaded = false;
        }));

    [Fact]
    public void Judge_NotRunning_DoesNotApply() =>
        Assert.Equal(CheckStatus.NotApplicable, Judge(facts => facts.ServerProcess.State = ServerState.NotRunning).Status);

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new OpenSslLibraryReplacedCheck(), change);
}
