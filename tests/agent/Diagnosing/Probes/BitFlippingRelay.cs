using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>Relays connections to a server, and damages what the server says: a few bits, or all after some byte.</summary>
internal sealed class BitFlippingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _serverPort;
    private readonly Random _random;
    private readonly Task _running;

    public BitFlippingRelay(int serverPort, int seed)
    {
        _serverPort = serverPort;
        _random = new Random(seed);
        _listener.Start();
        _running = RelayAllAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RelayAllAsync()
    {
        try
        {
            while (true) await RelayAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, _stop.Token);
                await Task.WhenAny(
                    client.GetStream().CopyToAsync(server.GetStream(), _stop.Token), DamageAsync(server, client));
            }
            catch (IOException)
            {
                // One side has had enough.
            }
        }
    }

    private async Task DamageAsync(TcpClient server, TcpClient client)
    {
        var buffer = new byte[4096];
        int count;
        while ((count = await server.GetStream().ReadAsync(buffer, _stop.Token)) > 0)
        {
            for (var flips = _random.Next(3); flips > 0; flips--) buffer[_random.Next(count)] ^= (byte)(1 << _random.Next(8));
            var kept = _random.Next(4) == 0 ? _random.Next(count) : count;
            await client.GetStream().WriteAsync(buffer.AsMemory(0, kept), _stop.Token);
            if (kept < count) return;
        }
    }
}
