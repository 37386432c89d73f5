using XMailFleet.Agent.Tests.Diagnosing.Host.Windows;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

public sealed class RegistrySourceTests : IDisposable
{
    private const string Key = @"SOFTWARE\GNU\XMail";
    private const string KeyOf32Bit = @"SOFTWARE\Wow6432Node\GNU\XMail";

    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Find_Of32BitHalf_TellsRootAndArguments()
    {
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_ROOT", @"C:\MailRoot").Set(KeyOf32Bit, "MAIL_CMD_LINE", "-Sl -B- -Xp 4650");

        var found = Assert.Single(Find(windows));

        Assert.Equal(@"C:\MailRoot", found.MailRoot);
        Assert.Equal((InstallationSource.Registry, @"HKLM\SOFTWARE\Wow6432Node\GNU\XMail"), (found.MailRootSource, found.MailRootSourceDetail));
        Assert.Equal(["-Sl", "-B-", "-Xp", "4650"], found.Arguments);
        Assert.Equal(InstallationSource.Registry, found.ArgumentsSource);
        Assert.Empty(found.MailRootObstacle);
        Assert.Null(found.ProcessId);
    }

    [Fact]
    public void Find_Windows32Bit_HasOneHalf()
    {
        var windows = new WindowsInMemory { Is64Bit = false }.Set(Key, "MAIL_ROOT", @"D:\Mail");

        Assert.Equal(@"HKLM\SOFTWARE\GNU\XMail", Assert.Single(Find(windows)).MailRootSourceDetail);
    }

    [Fact]
    public void Find_NothingSet_IsEmpty() => Assert.Empty(Find(new WindowsInMemory()));

    [Theory]
    [InlineData(PortableExecutable.X86, @"C:\Of32")]
    [InlineData(PortableExecutable.X64, @"C:\Of64")]
    public void Find_BothHalves_TakesTheOneThatTheProgramSees(ushort machine, string expected)
    {
        var windows = new WindowsInMemory()
            .Set(Key, "MAIL_ROOT", @"C:\Of64").Set(KeyOf32Bit, "MAIL_ROOT", @"C:\Of32").AddService("XMail", Program(machine));

        Assert.Equal(expected, Assert.Single(Find(windows)).MailRoot);
    }

    [Fact]
    public void Find_OnlyTheOtherHalf_KeepsXMailFromStarting()
    {
        var windows = new WindowsInMemory().Set(Key, "MAIL_ROOT", @"C:\MailRoot").AddService("XMail", Program(PortableExecutable.X86));

        var found = Assert.Single(Find(windows));

        Assert.Equal((@"C:\MailRoot", @"HKLM\SOFTWARE\GNU\XMail"), (found.MailRoot, found.MailRootSourceDetail));
        Assert.Equal(MailRootObstacles.RegistryView, found.MailRootObstacle);
    }

    [Fact]
    public void Find_ProgramInMailRoot_DecidesTheHalfToo()
    {
        Directory.CreateDirectory(_directory.PathOf("bin"));
        _directory.Write("bin/XMail.exe", PortableExecutable.Make(PortableExecutable.X64, []));
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_ROOT", _directory.Path);

        var found = Assert.Single(Find(windows));

        Assert.Equal(_directory.PathOf("bin/XMail.exe"), found.ProgramPath);
        Assert.Equal(MailRootObstacles.RegistryView, found.MailRootObstacle);
    }

    [Fact]
    public void Find_RegistryAndEnvironment_RegistryWinsValueByValue()
    {
        var windows = new WindowsInMemory()
            .Set(KeyOf32Bit, "MAIL_ROOT", @"C:\Registry")
            .SetMachineVariable("MAIL_ROOT", @"C:\Environment").SetMachineVariable("MAIL_CMD_LINE", "-S-");

        var found = Assert.Single(Find(windows));

        Assert.Equal(@"C:\Registry", found.MailRoot);
        Assert.Equal(["-S-"], found.Arguments);
        Assert.Equal((InstallationSource.Environment, "MAIL_CMD_LINE"), (found.ArgumentsSource, found.ArgumentsSourceDetail));
    }

    [Fact]
    public void Find_EmptyInRegistry_HidesTheEnvironment()
    {
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_ROOT", "").SetMachineVariable("MAIL_ROOT", @"C:\Environment");

        Assert.Empty(Find(windows));
    }

    [Theory]
    [InlineData(2047, InstallationSource.Registry)]
    [InlineData(2048, InstallationSource.Environment)]
    public void Find_ValueBeyondXMailsBuffer_FallsBackToEnvironment(int length, InstallationSource expected)
    {
        var windows = new WindowsInMemory()
            .Set(KeyOf32Bit, "MAIL_ROOT", @"C:\MailRoot")
            .Set(KeyOf32Bit, "MAIL_CMD_LINE", new string('x', length)).SetMachineVariable("MAIL_CMD_LINE", "-Sl");

        Assert.Equal(expected, Assert.Single(Find(windows)).ArgumentsSource);
    }

    [Fact]
    public void Find_ExpandableValue_IsNotExpanded()
    {
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_ROOT", @"%SystemDrive%\MailRoot").SetMachineVariable("SystemDrive", "C:");

        var found = Assert.Single(Find(windows));

        Assert.Equal(@"%SystemDrive%\MailRoot", found.MailRoot);
        Assert.Equal(MailRootObstacles.LiteralPath, found.MailRootObstacle);
    }

    [Fact]
    public void Find_EnvironmentOfMachine_IsExpandedByWindows()
    {
        var windows = new WindowsInMemory().SetMachineVariable("MAIL_ROOT", @"%MailDrive%\MailRoot").SetMachineVariable("MailDrive", "E:");

        var found = Assert.Single(Find(windows));

        Assert.Equal((@"E:\MailRoot", InstallationSource.Environment), (found.MailRoot, found.MailRootSource));
    }

    [Theory]
    [InlineData(@"C:\MailRoot", "")]
    [InlineData(@"C:\Mail Root\sub", "")]
    [InlineData(@"\\?\C:\MailRoot", "")]
    [InlineData("C:/MailRoot", MailRootObstacles.LiteralPath)]
    [InlineData(@"C:\Mail/Root", MailRootObstacles.LiteralPath)]
    [InlineData(@"C:\a\..\MailRoot", MailRootObstacles.LiteralPath)]
    [InlineData("MailRoot", MailRootObstacles.LiteralPath)]
    [InlineData(@"\MailRoot", MailRootObstacles.LiteralPath)]
    [InlineData("C:MailRoot", MailRootObstacles.LiteralPath)]
    public void Find_MailRootForms_TellsThoseThatThePrefixBreaks(string root, string obstacle)
    {
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_ROOT", root);

        Assert.Equal(obstacle, Assert.Single(Find(windows)).MailRootObstacle);
    }

    [Fact]
    public void Find_SwitchNamesMailRoot_GetsNoPrefix()
    {
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_CMD_LINE", "-Ms C:/Mail");

        var found = Assert.Single(Find(windows));

        Assert.Equal("C:/Mail", found.MailRoot);
        Assert.Empty(found.MailRootObstacle);
    }

    [Fact]
    public void Find_LiteralPrefixInRegistry_IsLeftOutOfThePath()
    {
        var windows = new WindowsInMemory().Set(KeyOf32Bit, "MAIL_ROOT", @"\\?\C:\MailRoot");

        Assert.Equal(@"C:\MailRoot", Assert.Single(Find(windows)).MailRoot);
    }

    [Fact]
    public void Find_RenamedProgram_HasItsOwnKey()
    {
        var windows = new WindowsInMemory()
            .Set(@"SOFTWARE\Wow6432Node\GNU\Post", "MAIL_ROOT", @"D:\Post")
            .Set(@"SOFTWARE\Wow6432Node\GNU\GnuPG", "Install Directory", @"C:\GnuPG");

        Assert.Equal(@"HKLM\SOFTWARE\Wow6432Node\GNU\Post", Assert.Single(Find(windows)).MailRootSourceDetail);
    }

    private string Program(ushort machine) => _directory.Write("XMail.exe", PortableExecutable.Make(machine, []));

    private static IEnumerable<XMailInstallation> Find(WindowsInMemory windows) => new RegistrySource(windows).Find();
}
