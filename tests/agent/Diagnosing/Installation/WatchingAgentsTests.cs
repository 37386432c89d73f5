using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

public sealed class WatchingAgentsTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Watches_AgentThatNamesAMailRoot_LooksAtThatAlone()
    {
        var path = _directory.Write("agent-second.json", """{ "mail-root": "/var/second/", "port": 7461 }""");

        var agent = Assert.Single(WatchingAgents.Read(_directory.Path));

        Assert.Equal(path, agent.Path);
        Assert.True(agent.Watches("/var/second", isFirst: false));
        Assert.False(agent.Watches("/var/first", isFirst: true));
    }

    [Fact]
    public void Watches_AgentThatNamesNone_LooksAtTheFirst()
    {
        _directory.Write("agent.json", """{ "port": 7460 }""");

        var agent = Assert.Single(WatchingAgents.Read(_directory.Path));

        Assert.True(agent.Watches("/var/first", isFirst: true));
        Assert.False(agent.Watches("/var/second", isFirst: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{ "mail-root": "relative" }""")]
    public void Read_FileThatNoAgentStartsWith_IsNone(string text)
    {
        _directory.Write("agent.json", text);

        Assert.Empty(WatchingAgents.Read(_directory.Path));
    }

    [Fact]
    public void Read_CollectorsFileOrNoDirectory_IsNone()
    {
        _directory.Write("collector.json", "{}");

        Assert.Empty(WatchingAgents.Read(_directory.Path));
        Assert.Empty(WatchingAgents.Read("/nonexistent"));
    }
}
