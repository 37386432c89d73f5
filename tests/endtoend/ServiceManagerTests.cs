using System.Net.Sockets;
using System.Text;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Under systemd both programs say when they are ready (units of Type=notify).</summary>
public sealed class ServiceManagerTests : IDisposable
{
    // Starts the program, hands SIGTERM on to it, and ends with its status. A signal ends the first wait early.
    private const string Manage = """ "$@" & child=$!; trap 'kill -TERM $child' TERM; wait $child; wait $child """;

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();

    public void Dispose()
    {
        _root.Dispose();
        _data.Dispose();
    }

    [Fact]
    public Task Agent_StartedAsAUnit_NotifiesReadiness() =>
        AssertNotifiesAsync(BuiltPrograms.Agent, "serve", "--mail-root", _root.Directory, "--port", "0", "--state-dir", _data.FullName);

    [Fact]
    public Task Collector_StartedAsAUnit_NotifiesReadiness() =>
        AssertNotifiesAsync(BuiltPrograms.Collector, "serve", "--data-dir", _data.FullName, "--grpc-port", "0", "--web-port", "0");

    private async Task AssertNotifiesAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_data.FullName, "notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await using var manager = ProgramProcess.Start(MakeManager(), ["-c", Manage, "sh", program, .. arguments], ("NOTIFY_SOCKET", path));

        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[256];
        var length = await socket.ReceiveAsync(buffer, guard.Token);

        Assert.StartsWith("READY=1", Encoding.UTF8.GetString(buffer, 0, length), StringComparison.Ordinal);
        Assert.Equal(0, (await manager.TerminateAsync()).ExitCode);
    }

    // The host takes itself for a unit where its parent process is named systemd; a shell can be named so.
    private string MakeManager()
    {
        var manager = Path.Combine(_data.FullName, "systemd");
        File.Copy("/bin/sh", manager);
        return manager;
    }
}
