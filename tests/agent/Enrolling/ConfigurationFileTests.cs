using XMailFleet.Agent.Enrolling;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Enrolling;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    private string Path => _directory.PathOf("agent.json");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("0600")]
    [InlineData("0640")]
    [InlineData("0664")]
    public async Task Set_InAFileThatIsThere_LeavesItsModeAndWhatElseIsInIt(string mode)
    {
        _directory.Write("agent.json", """{ "mail-root": "/var/MailRoot", "bind": "127.0.0.1" }""");
        await Command.OutputOfAsync("chmod", [mode, Path]);
        Assert.True(await SetAsync());
        Assert.Equal(mode[1..], await StatusAsync("%a"));
        Assert.Equal("""{ "mail-root": "/var/MailRoot", "bind": "0.0.0.0" }""", _directory.Read("agent.json"));
    }

    [Theory]
    [InlineData("54321:54322", "0640")]
    [InlineData("root:54322", "0600")]
    [Trait("Needs", "root")]
    public async Task Set_InAFileOfAnother_LeavesItHis(string owner, string mode)
    {
        _directory.Write("agent.json", "{}");
        await Command.OutputOfAsync("chown", [owner, Path]);
        await Command.OutputOfAsync("chmod", [mode, Path]);
        Assert.True(await SetAsync());
        Assert.Equal($"{owner.Replace("root", "0", StringComparison.Ordinal)} {mode[1..]}", await StatusAsync("%u:%g %a"));
        Assert.Single(Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public async Task Set_WhereNoneIs_MakesOneThatTheUnitsUserReads()
    {
        Assert.True(await SetAsync());
        Assert.Equal("644", await StatusAsync("%a"));
    }

    [Fact]
    public async Task Set_InWhatIsNoObject_LeavesItAsItIs()
    {
        _directory.Write("agent.json", "[]");
        Assert.False(await SetAsync());
        Assert.Equal("[]", _directory.Read("agent.json"));
        Assert.Single(Directory.GetFiles(_directory.Path));
    }

    private Task<bool> SetAsync() => ConfigurationFile.TrySetAsync(Path, new Dictionary<string, string> { ["bind"] = "0.0.0.0" }, default);

    private async Task<string> StatusAsync(string form) => (await Command.OutputOfAsync("stat", ["-c", form, Path])).Trim();
}
