using XMailFleet.Diagnosing.Checks.Configuration;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ServerTabFileCheckTests
{
    private static readonly Dictionary<string, Action<MailRoot>> Changes = new()
    {
        ["none"] = _ => { },
        ["emptied"] = root => root.Write("server.tab", ""),
        ["removed"] = root => File.Delete(root.PathOf("server.tab")),
        ["renamed"] = root => File.Move(root.PathOf("server.tab"), root.PathOf("SERVER.TAB")),
        ["linked to nothing"] = root =>
        {
            File.Delete(root.PathOf("server.tab"));
            File.CreateSymbolicLink(root.PathOf("server.tab"), "/nowhere/server.tab");
        },
        ["made a directory"] = root =>
        {
            File.Delete(root.PathOf("server.tab"));
            Directory.CreateDirectory(root.PathOf("server.tab"));
        },
    };

    [Theory]
    [InlineData("none", "Pass pass")]
    [InlineData("emptied", "Warning empty")]
    [InlineData("removed", "Error missing")]
    [InlineData("renamed", "Error wrong-case")]
    [InlineData("linked to nothing", "Error dangling")]
    [InlineData("made a directory", "Error directory")]
    public async Task Judge_File_IsToldByItsState(string change, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<ServerTabFileCheck>(change: Changes[change]));
}
