using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Agent_Terminated_EndsWithZero()
    {
        using var root = MailRoot.Healthy();
        await using var agent = await Server.StartAgentAsync(root);

        var run = await agent.TerminateAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Collector_Terminated_EndsWithZero()
    {
        using var data = new DataDirectory();
        await using var collector = await Server.StartCollectorAsync(data.FullName);

        Assert.Equal(0, (await collector.TerminateAsync()).ExitCode);
    }

    [Fact]
    public async Task Collector_TerminatedWhileWatched_EndsWithZero()
    {
        using var data = new DataDirectory();
        await using var collector = await Server.StartCollectorAsync(data.FullName);
        using var watch = collector.Client().WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-" });
        await watch.ResponseHeadersAsync;

        Assert.Equal(0, (await collector.TerminateAsync()).ExitCode);
    }
}
