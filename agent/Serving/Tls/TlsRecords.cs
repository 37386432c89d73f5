using Org.BouncyCastle.Tls;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>
/// One side of a TLS connection in memory: records in, plain bytes out, and the other way round. It waits for nothing, and one thread may read while
/// another writes.
/// </summary>
internal sealed class TlsRecords
{
    private const byte Alert = 21;
    private const byte Handshake = 22;

    // The library keeps one direction's state apart from the other's, but not what both have to send.
    private readonly Lock _lock = new();
    private readonly TlsProtocol _protocol;
    private readonly ITlsSide _side;
    private int _handshakeBytes;
    private TlsFailedException? _failure;

    private TlsRecords(TlsProtocol protocol, ITlsSide side) => (_protocol, _side) = (protocol, side);

    /// <summary>The handshake is done.</summary>
    public bool Completed
    {
        get
        {
            lock (_lock) return _side.Completed;
        }
    }

    public static TlsRecords Serve(ServingPeer peer)
    {
        var protocol = new ServingProtocol();
        protocol.Accept(peer);
        return new TlsRecords(protocol, peer);
    }

    public static TlsRecords Call(CallingPeer peer)
    {
        var protocol = new CallingProtocol();
        protocol.Connect(peer);
        return new TlsRecords(protocol, peer);
    }

    /// <summary>Takes bytes of the peer, cut anywhere. There may be output afterwards, also where it fails.</summary>
    /// <exception cref="TlsFailedException">They end the connection.</exception>
    public void Offer(byte[] buffer, int count)
    {
        lock (_lock)
        {
            if (!_side.Completed) CountHandshake(buffer[0], count);
            Guard(() => _protocol.OfferInput(buffer, 0, count));
        }
    }

    /// <summary>The peer's bytes are at their end.</summary>
    /// <exception cref="TlsFailedException">That is too early.</exception>
    public void EndInput()
    {
        lock (_lock) Guard(_protocol.CloseInput);
    }

    /// <summary>Whether the connection is at its orderly end: nothing more comes in.</summary>
    /// <exception cref="TlsFailedException">It has failed.</exception>
    public bool HasEnded()
    {
        lock (_lock) return _failure is null ? _protocol.IsClosed : throw _failure;
    }

    /// <summary>Moves plain bytes that have come; 0 where there are none.</summary>
    public int Read(Span<byte> target)
    {
        lock (_lock) return _protocol.ApplicationDataAvailable == 0 ? 0 : _protocol.ReadApplicationData(target);
    }

    /// <summary>Whether plain bytes have come.</summary>
    public bool HasData
    {
        get
        {
            lock (_lock) return _protocol.ApplicationDataAvailable > 0;
        }
    }

    /// <summary>Makes records of plain bytes; false where the connection is at its end, and nobody hears them.</summary>
    public bool TryWrite(ReadOnlySpan<byte> plain)
    {
        lock (_lock)
        {
            if (_failure is not null || _protocol.IsClosed) return false;
            try
            {
                _protocol.WriteApplicationData(plain);
                return true;
            }
            catch (IOException)
            {
                Fail("No record can be made.");
                return false;
            }
        }
    }

    /// <summary>Whether there are bytes for the peer.</summary>
    public bool HasOutput
    {
        get
        {
            lock (_lock) return _protocol.GetAvailableOutputBytes() > 0;
        }
    }

    /// <summary>Moves bytes for the peer; 0 where there are none. They have to be sent in this order.</summary>
    public int TakeOutput(byte[] target)
    {
        lock (_lock) return _protocol.ReadOutput(target, 0, Math.Min(target.Length, _protocol.GetAvailableOutputBytes()));
    }

    /// <summary>Says goodbye, where there is somebody to say it to.</summary>
    public void Close()
    {
        lock (_lock)
        {
            if (!_side.Completed || _protocol.IsClosed) return;
            try
            {
                _protocol.Close();
            }
            catch (IOException)
            {
                Fail("No record can be made.");
            }
        }
    }

    private void CountHandshake(byte first, int count)
    {
        if (_handshakeBytes == 0 && first is not (Handshake or Alert)) throw _failure = new TlsFailedException(TlsFailure.NotTls, "The peer does not speak TLS.");
        _handshakeBytes += count;
        if (_handshakeBytes > TlsPolicy.HandshakeBytes) throw Fail("The handshake is too long.");
    }

    private void Guard(Action act)
    {
        if (_failure is not null) throw _failure;
        try
        {
            act();
        }
        catch (TlsFatalAlert alert)
        {
            throw Fail($"What the peer sent is not accepted: {AlertDescription.GetName(alert.AlertDescription)}.");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library answers hostile records with more kinds of exception than its own.
            throw Fail("The peer broke the connection off, or what it sent is no TLS.");
        }
    }

    private TlsFailedException Fail(string message) => _failure ??= _side.Failure ?? new TlsFailedException(TlsFailure.Broken, message);
}
