using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Stands between collector and agent like a firewall that forgets connections: what comes on a forgotten one is answered by a reset.</summary>
internal sealed class FickleRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _agent;
    private readonly Task _serving;
    private volatile int _generation;

    private FickleRelay(string agent)
    {
        _agent = IPEndPoint.Parse(agent);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    public static FickleRelay Start(string agent) => new(agent);

    /// <summary>Forgets every connection that there is; none of their ends is told.</summary>
    public void Forget() => _generation++;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptSocketAsync(_end.Token);
            _ = RelayAsync(client, _generation).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task RelayAsync(Socket client, int generation)
    {
        using (client)
        using (var agent = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            // Closed so, it is reset.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            await agent.ConnectAsync(_agent, _end.Token);
            await Task.WhenAny(CopyAsync(client, agent, generation), CopyAsync(agent, client, generation));
        }
    }

    private async Task CopyAsync(Socket from, Socket to, int generation)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, _end.Token) is > 0 and var count && generation == _generation)
            await to.SendAsync(buffer.AsMemory(0, count), _end.Token);
    }
}
