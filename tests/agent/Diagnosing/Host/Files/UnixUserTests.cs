using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Files;

public sealed class UnixUserTests
{
    private const string WithoutAccount = "54321";

    // Of a user without an account nobody knows the groups; that matters only where the group has other rights than the rest.
    [Theory]
    [InlineData("644", true)]
    [InlineData("600", false)]
    [InlineData("640", null)]
    [InlineData("604", null)]
    public void MayRead_UserWithoutAccount_IsUnknownOnlyWhereGroupsMatter(string mode, bool? expected)
    {
        using var scratch = new ScratchDirectory();
        File.SetUnixFileMode(scratch.Path, (UnixFileMode)0b111_101_101);
        var path = scratch.Write("server.key", "key");
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));

        Assert.Equal(expected, UnixUser.Find(WithoutAccount)!.MayRead(FileInspector.Inspect(path)));
    }

    // The first list lets the user read, the second nobody but the owner.
    [Theory]
    [InlineData(4, null)]
    [InlineData(0, false)]
    public void MayRead_FileWithAnAccessList_IsUnknownWhereTheListMayAllowIt(ushort mask, bool? expected)
    {
        using var scratch = new ScratchDirectory();
        File.SetUnixFileMode(scratch.Path, (UnixFileMode)0b111_101_101);
        var path = scratch.Write("server.key", "key");
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("600", 8));
        AccessList.Set(path, (0x01, 6, uint.MaxValue), (0x02, 4, 54321), (0x04, 0, uint.MaxValue), (0x10, mask, uint.MaxValue), (0x20, 0, uint.MaxValue));

        Assert.Equal(expected, new UnixUser(54321, new HashSet<uint> { 54321 }).MayRead(FileInspector.Inspect(path)));
    }

    [Fact]
    public void MayRead_OwnerWithoutAccount_IsJudgedAsOwner()
    {
        using var scratch = new ScratchDirectory();
        var path = scratch.Write("server.key", "key");
        FileInspector.InspectStatus(path, out var status);
        var owner = new UnixUser(status!.UserId!.Value, null);
        File.SetUnixFileMode(path, UnixFileMode.None);

        Assert.Equal(owner.UserId == 0, owner.MayRead(FileInspector.Inspect(path)));
    }

    [Fact]
    public void Find_NameWithoutAccount_IsUnknown()
    {
        Assert.Null(UnixUser.Find("no-such-user-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        Assert.Null(UnixUser.Find(""));
        Assert.Null(UnixUser.Find(null));
    }
}
