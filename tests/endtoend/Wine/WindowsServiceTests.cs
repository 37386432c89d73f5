using System.Globalization;
using Grpc.Core;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Wine;

/// <summary>The published agent as a service of Windows, as Wine's service control manager has it.</summary>
[Trait("Needs", "wine")]
public sealed class WindowsServiceTests
{
    private const string Name = "xmailfleet-agent";
    private const string State = @"ProgramData/XMailFleet Agent";

    private const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Service_InstalledStoppedBootedAndRemoved_AnswersWhileItRuns()
    {
        var agent = await WindowsAgent.PublishAsync();
        await using var windows = new WinePrefix();
        using var data = new DataDirectory();
        await using var collector = await Server.StartCollectorAsync(data.FullName);
        await EnrollAsync(windows, collector, agent);

        var installed = await RunAsync(windows, agent, "service", "install");

        Assert.Contains($@"NT SERVICE\{Name}", installed, StringComparison.Ordinal);
        await WaitForStateAsync(windows, "RUNNING");
        Assert.NotEmpty((await collector.PollAsync("win1")).Diagnosis.CheckResults);
        // Wine keeps an access list as far as permission bits can say it.
        var state = Path.Combine(windows.DriveC, State);
        Assert.All(Directory.GetFiles(state).Append(state), path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & OfOthers));

        await RunAsync(windows, "sc", "stop", Name);
        await WaitForStateAsync(windows, "STOPPED");
        await AssertNotReachedAsync(collector);

        await windows.RestartAsync();
        await WaitForStateAsync(windows, "RUNNING");
        Assert.NotEmpty((await collector.PollAsync("win1")).Diagnosis.CheckResults);

        Assert.Contains(Name, await RunAsync(windows, agent, "service", "remove"), StringComparison.Ordinal);
        Assert.NotEqual(0, (await windows.RunAsync("sc", "query", Name)).Status);
        await AssertNotReachedAsync(collector);
        Assert.NotEmpty(Directory.GetFiles(state));
        Assert.Contains(Name, await RunAsync(windows, agent, "service", "remove"), StringComparison.Ordinal);
    }

    private static async Task EnrollAsync(WinePrefix windows, Server collector, string agent)
    {
        await windows.RestartAsync();
        var mailRoot = Directory.CreateDirectory(Path.Combine(windows.DriveC, "MailRoot")).FullName;
        await File.WriteAllTextAsync(Path.Combine(mailRoot, "server.tab"), "\"RootDomain\"\t\"mail.example.test\"\r\n");
        await windows.SetRegistryAsync(@"SOFTWARE\GNU\XMail", "MAIL_ROOT", @"C:\MailRoot");
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        var token = (await collector.TypeAsync("host", "add", "win1", "--agent-address", $"127.0.0.1:{port}")).Split('\'')[3];
        await File.WriteAllTextAsync(Path.Combine(windows.DriveC, "token"), token);
        await RunAsync(windows, agent, "enroll", "--collector", collector.Address, "--token-file", @"C:\token", "--port", port);
    }

    private static async Task AssertNotReachedAsync(Server collector)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => collector.PollAsync("win1"));
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Contains("refused", failure.Status.Detail, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> RunAsync(WinePrefix windows, string program, params string[] arguments)
    {
        var (status, output, error) = await windows.RunAsync(program, arguments);
        Assert.True(status == 0, $"status {status}: {output}{error}");
        return output;
    }

    private static async Task WaitForStateAsync(WinePrefix windows, string state)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!(await windows.RunAsync("sc", "query", Name)).Output.Contains(state, StringComparison.Ordinal)) await Task.Delay(250, deadline.Token);
    }
}
