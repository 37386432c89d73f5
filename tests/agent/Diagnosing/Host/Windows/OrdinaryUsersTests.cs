using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Windows;

public sealed class OrdinaryUsersTests
{
    private const int ReadAndExecute = 0x1200a9;
    private const int Modify = 0x1301bf;
    private const int FullControl = 0x1f01ff;

    private static readonly AccessEntry System = new("S-1-5-18", true, FullControl);
    private static readonly AccessEntry Administrators = new("S-1-5-32-544", true, FullControl);

    [Fact]
    public void Readers_SystemAndAdministrators_AreNotOrdinary()
    {
        Assert.Empty(OrdinaryUsers.Readers([System, Administrators]));
        Assert.Empty(OrdinaryUsers.Writers([System, Administrators]));
    }

    [Fact]
    public void Readers_DirectoryMadeBelowDriveC_AreUsersAndWritersToo()
    {
        // What Windows lets a new directory below C:\ inherit.
        AccessEntry[] list = [Administrators, System, new("S-1-5-32-545", true, ReadAndExecute), new("S-1-5-11", true, Modify)];

        Assert.Equal(["Authenticated Users", "Users"], OrdinaryUsers.Readers(list));
        Assert.Equal(["Authenticated Users"], OrdinaryUsers.Writers(list));
    }

    [Fact]
    public void Readers_Denied_AreLeftOut() =>
        Assert.Empty(OrdinaryUsers.Readers([new("S-1-1-0", false, ReadAndExecute), new("S-1-5-32-545", true, ReadAndExecute)]));
}
