using System.Net;
using System.Net.Sockets;
using System.Text;
using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>One connection to an endpoint, from connecting to leaving.</summary>
internal sealed class Visit(ProbeTarget target, ProbeTlsClient client, ProbeOptions options, TimeProvider time)
    : IDisposable
{
    // A server that ends the session sends its alert and closes at once. Were the client speaking at that moment, the
    // reset that follows could overtake the alert.
    private static readonly TimeSpan AlertGrace = TimeSpan.FromMilliseconds(100);

    private readonly IDialogue _dialogue = IDialogue.Of(target.Service);
    private Socket? _socket;
    private NetworkStream? _stream;
    private ClearLink? _clear;
    private TlsLink? _tls;
    private bool _saidGoodbye;
    private bool _greeted;

    public IPAddress Address { get; private set; } = target.Address;

    public bool Reachable { get; private set; }

    public string Greeting { get; private set; } = "";

    /// <summary>
    /// True where the server showed that it goes on with this client: up to TLS 1.2 by completing the handshake, in TLS
    /// 1.3 only by something that it says afterwards.
    /// </summary>
    public bool LetIn => client.Completed && (!client.IsTls13 || _greeted || IsLetIn());

    public async Task<Obstacle?> ConnectAsync(CancellationToken cancellation)
    {
        var obstacle = await ConnectAsync(target.Address, cancellation);
        if (obstacle is { Failure: ProbeFailure.Unreachable or ProbeFailure.Refused } && target.Fallback is { } fallback
            && await ConnectAsync(fallback, cancellation) is null) return null;
        return obstacle;
    }

    /// <summary>Comes to the point where the handshake begins; at once where TLS is implicit.</summary>
    public async Task<Obstacle?> UpgradeAsync(CancellationToken cancellation)
    {
        if (target.IsImplicit) return null;
        _clear = new ClearLink(_stream!);
        string? line;
        do
        {
            line = await _clear.ReadLineAsync(cancellation);
            if (line is null) return new Obstacle(ProbeFailure.HungUp);
            if (Greeting.Length == 0) Greeting = Printable.Of(line);
        }
        while (IsContinued(line));
        return _dialogue.JudgeGreeting(line) ?? await _dialogue.UpgradeAsync(_clear, cancellation);
    }

    public Task<Obstacle?> HandshakeAsync(CancellationToken cancellation)
    {
        _tls = new TlsLink(_stream!, client);
        return _tls.HandshakeAsync(_clear?.TakeRest() ?? [], cancellation);
    }

    /// <summary>
    /// Waits for what the server has to say about its client after the handshake. In TLS 1.3 a server judges the client's
    /// certificate only then; and XMail refuses an address on an implicit port only inside TLS.
    /// </summary>
    public async Task<Obstacle?> SettleAsync(CancellationToken cancellation)
    {
        AcknowledgeAtOnce(_socket!);
        using var settling = new Bound(options.SettleTime, time, cancellation);
        try
        {
            if (target.IsImplicit) return await ReadGreetingAsync(settling.Token);
            return client is { CertificateRequested: true, IsTls13: true }
                ? await AwaitJudgementAsync(settling.Token)
                : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Silence: a session that stands.
            return null;
        }
    }

    /// <summary>Takes leave as the protocol has it and waits a moment for the server to hang up first.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        if (_stream is null) return;
        using var leaving = new Bound(options.GoodbyeTime, time, cancellation);
        try
        {
            AcknowledgeAtOnce(_socket!);
            await SayGoodbyeAsync(leaving.Token);
            _socket!.Shutdown(SocketShutdown.Send);
            var rest = new byte[1024];
            while (await _stream.ReadAsync(rest, leaving.Token) > 0)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // It was gone already, or it lingers; the socket is closed either way.
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _socket?.Dispose();
    }

    // What a server says after the handshake, and before it hangs up, are several small packets. Without TCP_NODELAY each waits
    // for the acknowledgement of the one before, which Linux puts off for 40 ms where it expects to send data itself.
    // TCP_QUICKACK (tcp(7)) ends that.
    private static void AcknowledgeAtOnce(Socket socket)
    {
        const int QuickAck = 12;
        if (OperatingSystem.IsLinux()) socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, QuickAck, BitConverter.GetBytes(1));
    }

    private static bool IsContinued(string line) => line.Length > 3 && line[3] == '-' && char.IsAsciiDigit(line[0]);

    private async Task<Obstacle?> ConnectAsync(IPAddress address, CancellationToken cancellation)
    {
        var socket = OpenSocket.For(address);
        socket.NoDelay = true;
        try
        {
            await socket.ConnectAsync(address, target.Port, cancellation);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            return e.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => new Obstacle(ProbeFailure.Refused),
                SocketError.TimedOut => new Obstacle(ProbeFailure.TimedOut),
                _ => new Obstacle(ProbeFailure.Unreachable, e.SocketErrorCode.ToString()),
            };
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }

        (_socket, _stream, Address, Reachable) = (socket, new NetworkStream(socket), address, true);
        return null;
    }

    // After an upgrade nobody speaks before the client does, but OpenSSL sends tickets unless it is told not to. An answer
    // to QUIT shows as much; a server that gives neither leaves it open.
    private async Task<Obstacle?> AwaitJudgementAsync(CancellationToken cancellation)
    {
        using (var grace = new Bound(AlertGrace, time, cancellation))
        {
            try
            {
                return await _tls!.PumpUntilAsync(IsLetIn, grace.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                await _tls!.WriteAsync(TakeGoodbye(), cancellation);
            }
        }

        return await _tls.PumpUntilAsync(IsLetIn, cancellation);
    }

    private bool IsLetIn() => client.TicketReceived || _tls!.HasData;

    private async Task<Obstacle?> ReadGreetingAsync(CancellationToken cancellation)
    {
        var reader = new LineReader(_tls!.ReadAsync);
        if (await reader.ReadLineAsync(cancellation) is not { } line)
            return client.FatalAlert is { } alert
                ? new Obstacle(ProbeFailure.Alert, alert)
                : new Obstacle(ProbeFailure.HungUp);
        _greeted = true;
        Greeting = Printable.Of(line);
        return _dialogue.JudgeGreeting(line);
    }

    private async Task SayGoodbyeAsync(CancellationToken cancellation)
    {
        if (client.Completed) await _tls!.CloseAsync(TakeGoodbye(), cancellation);
        else if (_tls is null && _clear is not null) await _stream!.WriteAsync(TakeGoodbye(), cancellation);
    }

    private byte[] TakeGoodbye()
    {
        if (_saidGoodbye || _dialogue.Goodbye is not { } line) return [];
        _saidGoodbye = true;
        return Encoding.ASCII.GetBytes(line + "\r\n");
    }
}
