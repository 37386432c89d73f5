using XMailFleet.Agent.Tests.Diagnosing.Host.Windows;
using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Platforms;

public sealed class WindowsPlatformTests : IDisposable
{
    private const string KeyOf32Bit = @"SOFTWARE\Wow6432Node\GNU\XMail";

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 4, 5, 6, TimeSpan.Zero);

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly string _program;

    public WindowsPlatformTests()
    {
        Directory.CreateDirectory(_root.PathOf("bin"));
        _root.Write("bin/XMail.exe", PortableExecutable.Make(PortableExecutable.X86, ["SSLEAY32.dll", "LIBEAY32.dll", "KERNEL32.dll"]));
        _root.Write("bin/ssleay32.dll", PortableExecutable.Make(PortableExecutable.X86, [], "\0OpenSSL 0.9.8l 5 Nov 2009\0"));
        _root.Write("bin/libeay32.dll", PortableExecutable.Make(PortableExecutable.X86, [], "\0OpenSSL 0.9.8l 5 Nov 2009\0"));
        _program = _root.PathOf("bin/XMail.exe");
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void InspectServer_RunningService_TellsAllAboutIt()
    {
        var windows = Host().AddService("XMail", _program, 4711).AddProcess(new(4711, _program, _program, Start), _program);
        var installation = Locate(windows);

        var facts = new WindowsPlatform(windows).InspectServer(installation);

        Assert.Equal(4711, installation.ProcessId);
        Assert.Equal((ServerState.Running, 4711, _program, "LocalSystem", ""), (facts.State, facts.ProcessId, facts.ProgramPath, facts.User, facts.Detail));
        Assert.Equal(Start, facts.StartTime.ToDateTimeOffset());
        Assert.Equal(@"C:\openssl.cnf", facts.OpenSslConf);
    }

    [Fact]
    public void Find_ProgramOfThatNameBesideTheService_IsNotTheServer()
    {
        var windows = Host().AddService("XMail", _program, 4711)
            .AddProcess(new(12, @"C:\Users\ann\XMail.exe", @"XMail.exe --debug -Ms C:\Users\ann", Start))
            .AddProcess(new(4711, _program, _program, Start), _program);

        Assert.Equal((4711, _program), Locate(windows) is var found ? (found.ProcessId, found.ProgramPath) : default);
    }

    [Fact]
    public void InspectServer_NotRunning_SaysSo() =>
        Assert.Equal(ServerState.NotRunning, new WindowsPlatform(Host()).InspectServer(Locate(Host())).State);

    [Fact]
    public void InspectServer_ProcessOutOfSight_NamesWhatIsMissing()
    {
        var windows = Host().AddProcess(new(7, "", "", null));

        var facts = new WindowsPlatform(windows).InspectServer(Locate(windows));

        Assert.Equal((ServerState.Running, "program, command line, environment, modules"), (facts.State, facts.Detail));
    }

    [Fact]
    public void Sources_ConsoleProcess_TakesItsArgumentsBeforeMailCmdLine()
    {
        var windows = Host().AddProcess(new(8, _program, $@"""{_program}"" --debug -Ms ""C:\Mail Root"" -Sl", Start));

        var found = Locate(windows);

        Assert.Equal((@"C:\Mail Root", InstallationSource.Process, "pid 8"), (found.MailRoot, found.MailRootSource, found.MailRootSourceDetail));
        Assert.Equal(["-Ms", @"C:\Mail Root", "-Sl", "-B-"], found.Arguments);
    }

    [Fact]
    public void Sources_ServiceWithArgumentsInImagePath_IgnoresThem()
    {
        var windows = Host().AddService("XMail", $@"""{_program}"" --debug -S-", 9).AddProcess(new(9, _program, $@"""{_program}"" --debug -S-", Start));

        Assert.Equal(["-B-"], Locate(windows).Arguments);
    }

    [Fact]
    public async Task LoadedLibraries_ModulesOfProcess_AreMarkedLoaded()
    {
        var windows = Host().AddService("XMail", _program, 4711).AddProcess(
            new(4711, _program, _program, DateTimeOffset.MaxValue), _program, _root.PathOf("bin/ssleay32.dll"), _root.PathOf("bin/libeay32.dll"));

        var facts = (await new OpenSslInspector(TimeProvider.System, new WindowsPlatform(windows)).InspectAsync(Locate(windows), default)).Facts;

        Assert.Equal([_root.PathOf("bin/libeay32.dll"), _root.PathOf("bin/ssleay32.dll")], facts.Libraries.Select(library => library.Path));
        Assert.All(facts.Libraries, library => Assert.Equal((true, "0.9.8l", "x86"), (library.Loaded, library.Version, library.Architecture)));
        Assert.Equal(("x86", "0.9.8l"), (facts.Requirement.Architecture, facts.EffectiveVersion));
        Assert.Equal(["SSLEAY32.dll", "LIBEAY32.dll"], facts.Requirement.Needed);
        Assert.Empty(facts.Requirement.Unsatisfied);
    }

    [Fact]
    public void LoadedLibraries_FileMadeAfterTheStart_IsAnother()
    {
        var library = _root.PathOf("bin/libeay32.dll");
        var windows = Host().AddService("XMail", _program, 4711).AddProcess(new(4711, _program, _program, Start), library);

        var loaded = Assert.Single(LoadedLibraries.Find(new WindowsPlatform(windows), Locate(windows)));

        Assert.Equal((library, true), (loaded.Path, loaded.Replaced));
    }

    [Fact]
    public async Task Requirement_LibraryOfSystemDirectory_IsOfTheProgramsWidth()
    {
        foreach (var directory in (string[])["System32", "SysWOW64"]) Directory.CreateDirectory(_root.PathOf(directory));
        File.Move(_root.PathOf("bin/libeay32.dll"), _root.PathOf("SysWOW64/LIBEAY32.DLL"));
        File.Move(_root.PathOf("bin/ssleay32.dll"), _root.PathOf("System32/ssleay32.dll"));
        var windows = Host().Set(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion", "SystemRoot", _root.Directory);

        var facts = (await new OpenSslInspector(TimeProvider.System, new WindowsPlatform(windows)).InspectAsync(Locate(windows), default)).Facts;

        Assert.Equal(["SSLEAY32.dll"], facts.Requirement.Unsatisfied);
    }

    [Fact]
    public async Task Requirement_FirstLibraryOfOtherWidth_HidesTheFittingOne()
    {
        Directory.CreateDirectory(_root.PathOf("path"));
        File.Move(_root.PathOf("bin/ssleay32.dll"), _root.PathOf("path/ssleay32.dll"));
        _root.Write("bin/ssleay32.dll", PortableExecutable.Make(PortableExecutable.X64, []));
        var windows = Host().SetMachineVariable("Path", _root.PathOf("path"));

        var facts = (await new OpenSslInspector(TimeProvider.System, new WindowsPlatform(windows)).InspectAsync(Locate(windows), default)).Facts;

        Assert.Equal(["SSLEAY32.dll"], facts.Requirement.Unsatisfied);
    }

    [Fact]
    public void OrdinaryReaders_KeyInheritingFromDrive_AreNamed()
    {
        var windows = new WindowsInMemory().Protect("server.key", new AccessEntry("S-1-5-11", true, 0x1301bf), new AccessEntry("S-1-5-18", true, 0x1f01ff));

        Assert.Equal(["Authenticated Users"], new WindowsPlatform(windows).OrdinaryReaders("server.key"));
        Assert.Empty(new WindowsPlatform(windows).OrdinaryReaders("other"));
    }

    private WindowsInMemory Host() => new WindowsInMemory()
        .Set(KeyOf32Bit, "MAIL_ROOT", _root.Directory)
        .Set(KeyOf32Bit, "MAIL_CMD_LINE", "-B-")
        .SetMachineVariable("OPENSSL_CONF", @"C:\openssl.cnf");

    private static XMailInstallation Locate(WindowsInMemory windows) =>
        new InstallationLocator(new WindowsPlatform(windows).Sources).Locate(new InstallationOptions(null, null))!;
}
