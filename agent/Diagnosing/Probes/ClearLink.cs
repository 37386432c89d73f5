using System.Text;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Lines to and from a server before TLS.</summary>
internal sealed class ClearLink(Stream stream)
{
    private readonly LineReader _reader = new(stream.ReadAsync);

    /// <summary>The server's next line, or null where it hung up.</summary>
    public ValueTask<string?> ReadLineAsync(CancellationToken cancellation) => _reader.ReadLineAsync(cancellation);

    /// <summary>Sends one line. Never two at once: a server could take the second into the TLS session.</summary>
    public ValueTask SendAsync(string line, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellation);

    /// <summary>Bytes that came behind the last line: the beginning of TLS, should the server have begun it.</summary>
    public byte[] TakeRest() => _reader.TakeRest();
}
