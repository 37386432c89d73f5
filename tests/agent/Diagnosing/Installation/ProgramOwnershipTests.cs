using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

[Trait("Needs", "root")]
public sealed class ProgramOwnershipTests : IDisposable
{
    private const uint Mail = 8;

    private readonly RootOnlyDirectory _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("root:root", "0755", 0u, null)]
    [InlineData("mail:mail", "0755", Mail, null)]
    [InlineData("mail:mail", "0755", 0u, UntrustedReason.Owner)]
    [InlineData(Nobody.Owner, "0755", 0u, UntrustedReason.Owner)]
    [InlineData("root:staff", "0775", 0u, UntrustedReason.WritableByGroup)]
    [InlineData("root:root", "0777", 0u, UntrustedReason.WritableByAll)]
    [InlineData("root:root", "1777", 0u, null)]
    public async Task FindStranger_DirectoryOfTheProgram_IsToldWhereAnotherMayChangeIt(string owner, string mode, uint user, UntrustedReason? expected)
    {
        var directory = await _host.MakeAsync("bin", owner);
        _host.WriteScript("bin/XMail", "exit 0");
        await Command.OutputOfAsync("chmod", [mode, directory]);

        var found = ProgramOwnership.FindStranger(Server(user), isProgramSeen: true);

        Assert.Equal(expected, found?.Reason);
        if (found is not null) Assert.Equal((_host.PathOf("bin/XMail"), directory), (found.Path, found.Component));
    }

    [Fact]
    public async Task FindStranger_ProgramOutOfSight_TellsNothing()
    {
        await _host.MakeAsync("bin", Nobody.Owner);

        Assert.Null(ProgramOwnership.FindStranger(Server(0), isProgramSeen: false));
    }

    private RunningServer Server(uint user) => new()
    {
        ProcessId = 7,
        ParentProcessId = 1,
        UserId = user,
        ProgramPath = _host.PathOf("bin/XMail"),
        Arguments = ["XMail"],
    };
}
