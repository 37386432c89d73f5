using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Carries a TLS session over a stream: records in, records out, and what came of it.</summary>
internal sealed class TlsLink(Stream stream, ProbeTlsClient client)
{
    private readonly ProbeTlsProtocol _protocol = new(client);
    private readonly byte[] _buffer = new byte[8192];
    private bool _begun;

    /// <summary>True where the server sent data that has not been read yet.</summary>
    public bool HasData => _protocol.GetAvailableInputBytes() > 0;

    /// <summary>Holds the handshake. <paramref name="early"/> is what the server sent of it already.</summary>
    public async Task<Obstacle?> HandshakeAsync(byte[] early, CancellationToken cancellation)
    {
        _protocol.Connect(client);
        await FlushAsync(cancellation);
        if (early.Length > 0 && await TakeAsync(early, early.Length, cancellation) is { } obstacle) return obstacle;
        return await PumpUntilAsync(() => client.Completed, cancellation);
    }

    /// <summary>Takes what the server sends until <paramref name="condition"/> holds.</summary>
    public async Task<Obstacle?> PumpUntilAsync(Func<bool> condition, CancellationToken cancellation)
    {
        while (!condition())
        {
            var count = await ReceiveAsync(cancellation);
            if (count == 0) return Closed();
            if (await TakeAsync(_buffer, count, cancellation) is { } obstacle) return obstacle;
        }

        return null;
    }

    /// <summary>Decrypted data, 0 bytes where the server hung up or ended the session.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellation)
    {
        if (await PumpUntilAsync(() => HasData || _protocol.IsClosed, cancellation) is not null || !HasData) return 0;
        var data = new byte[Math.Min(target.Length, _protocol.GetAvailableInputBytes())];
        var count = _protocol.ReadInput(data, 0, data.Length);
        data.AsMemory(0, count).CopyTo(target);
        return count;
    }

    public async Task WriteAsync(byte[] data, CancellationToken cancellation)
    {
        if (data.Length == 0) return;
        _protocol.WriteApplicationData(data, 0, data.Length);
        await FlushAsync(cancellation);
    }

    /// <summary>Sends <paramref name="last"/> and close_notify, where the session still stands.</summary>
    public async Task CloseAsync(byte[] last, CancellationToken cancellation)
    {
        if (!_protocol.IsConnected || _protocol.IsClosed) return;
        if (last.Length > 0) _protocol.WriteApplicationData(last, 0, last.Length);
        _protocol.Close();
        await FlushAsync(cancellation);
    }

    private async Task<int> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(_buffer, cancellation);
        }
        catch (IOException)
        {
            // A reset: XMail closes without reading the client's hello where it cannot load its files.
            return 0;
        }
    }

    private async Task<Obstacle?> TakeAsync(byte[] data, int count, CancellationToken cancellation)
    {
        if (!_begun && !IsRecordType(data[0])) return new Obstacle(ProbeFailure.WrongProtocol, Printable.Of(data, count));
        _begun = true;
        try
        {
            _protocol.OfferInput(data, 0, count);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The library answers hostile records with more kinds of exception than its own.
            await FlushAsync(cancellation);
            return client.FatalAlert is { } alert ? new Obstacle(ProbeFailure.Alert, alert)
                : new Obstacle(ProbeFailure.Handshake, e.Message);
        }

        await FlushAsync(cancellation);
        return null;
    }

    private Obstacle Closed() => client.FatalAlert is { } alert
        ? new Obstacle(ProbeFailure.Alert, alert)
        : new Obstacle(ProbeFailure.ClosedAtHandshake);

    private async Task FlushAsync(CancellationToken cancellation)
    {
        var output = new byte[_protocol.GetAvailableOutputBytes()];
        if (output.Length == 0) return;
        _protocol.ReadOutput(output, 0, output.Length);
        try
        {
            await stream.WriteAsync(output, cancellation);
        }
        catch (IOException)
        {
            // The server is gone; what it said before, an alert perhaps, is still to be read.
        }
    }

    // change_cipher_spec, alert, handshake, application_data, heartbeat.
    private static bool IsRecordType(byte first) => first is >= 20 and <= 24;
}
