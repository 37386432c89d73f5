using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Whoever types the README's lines on a fresh clone has programs that start.</summary>
[Trait("Needs", "aot")]
public sealed class PublishedProgramsTests
{
    [Fact]
    public void Readme_PublishesBothPrograms() =>
        Assert.Equal(["agent", "collector"], FreshClone.PublishLines.Select(line => line.Split(' ')[2]).Order());

    [Fact]
    public async Task Agent_Published_IsOneFileThatServes()
    {
        using var root = MailRoot.Healthy();
        var program = await PublishedPrograms.AgentAsync;

        await using var agent = await Server.StartAgentAsync(root, program);

        Assert.Equal(0, (await agent.TerminateAsync()).ExitCode);
        Assert.Equal(["xmailfleet-agent"], Directory.EnumerateFiles(Path.GetDirectoryName(program)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Collector_Published_Serves()
    {
        var data = Directory.CreateTempSubdirectory("xmailfleet-published-");
        try
        {
            await using var collector = await Server.StartCollectorAsync(data.FullName, program: await PublishedPrograms.CollectorAsync);

            Assert.Equal(0, (await collector.TerminateAsync()).ExitCode);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
