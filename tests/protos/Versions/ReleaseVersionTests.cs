using XMailFleet.Versions;

namespace XMailFleet.Protos.Tests.Versions;

public sealed class ReleaseVersionTests
{
    // Each is older than all that follow it: the example of semver.org (section 11), and ours.
    private static readonly string[] InOrder =
    [
        "0.0.9", "0.1", "0.1.1", "0.9.9", "0.10.0", "1.0.0-0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
        "1.0.0-rc.99999999999999999999", "1.0.0", "1.0.1", "999999999.0.0",
    ];

    [Fact]
    public void IsOlderThan_AnyOfALaterRelease_IsTrueAndTheReverseIsNot()
    {
        for (var first = 0; first < InOrder.Length; first++)
            for (var second = 0; second < InOrder.Length; second++)
                Assert.True(
                    first < second == ReleaseVersion.Read(InOrder[first])!.IsOlderThan(ReleaseVersion.Read(InOrder[second])!), $"{InOrder[first]} {InOrder[second]}");
    }

    [Theory]
    [InlineData("0.1.0", "0.1.0+abcdef123456 .NET 10.0.0 linux-x64")]
    [InlineData("0.1.0+unknown .NET 10.0.0 linux-x64", "0.1.0+abcdef123456")]
    [InlineData("0.1", "0.1.0")]
    public void IsOlderThan_OfAnotherBuild_IsFalseBothWays(string left, string right)
    {
        Assert.False(ReleaseVersion.Read(left)!.IsOlderThan(ReleaseVersion.Read(right)!));
        Assert.False(ReleaseVersion.Read(right)!.IsOlderThan(ReleaseVersion.Read(left)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("v1.0.0")]
    [InlineData(" 1.0.0")]
    [InlineData("1.0.0.0")]
    [InlineData("1.0.0-\u0663")]
    [InlineData("\u0661.0.0")]
    [InlineData("99999999999.0.0")]
    [InlineData("1.0.0<script>")]
    [InlineData("1.0.0-a\u001b[2J")]
    public void Read_OfWhatIsNoVersion_IsNothing(string text) => Assert.Null(ReleaseVersion.Read(text));

    [Fact]
    public void Read_OfATextWithoutEnd_IsNothing() => Assert.Null(ReleaseVersion.Read("1.0.0-" + new string('a', 1 << 20)));

    [Fact]
    public void Own_Version_IsThatOfTheProgram()
    {
        Assert.False(ReleaseVersion.Own.IsOlderThan(ReleaseVersion.Read(ProgramVersion.Number)!));
        Assert.Matches(@"^[0-9.]+(?:-[0-9A-Za-z.-]+)? \(commit (?:[0-9a-f]{12}|unknown), \.NET [0-9.]+.*, [a-z0-9.-]+\)$", ProgramVersion.Whole);
    }
}
