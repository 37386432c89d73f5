using XMailFleet.Programs.Options;

namespace XMailFleet.Protos.Tests.Programs.Options;

public sealed class NearnessTests
{
    [Theory]
    [InlineData("mail-root", "mail-root", 0)]
    [InlineData("mail-rot", "mail-root", 1)]
    [InlineData("maill-root", "mail-root", 1)]
    [InlineData("mail_root", "Mail-Root", 1)]
    [InlineData("prot", "port", 1)]
    [InlineData("mial-rot", "mail-root", 2)]
    [InlineData("", "port", 4)]
    public void Slips_BetweenTwoNames_AreCounted(string left, string right, int slips) =>
        Assert.Equal((slips, slips), (Nearness.Slips(left, right), Nearness.Slips(right, left)));

    [Theory]
    [InlineData("prot", "port")]
    [InlineData("porrt", "port")]
    [InlineData("pert", "port", "part")]
    [InlineData("mial-rot", "mail-root")]
    [InlineData("mail-rooted", "mail-root")]
    [InlineData("mail-rootless")]
    [InlineData("host")]
    public void Find_OfAWrongName_GivesTheNearestIfAny(string wrong, params string[] near) =>
        Assert.Equal(near, Nearness.Find(wrong, ["port", "part", "mail-root"]));
}
