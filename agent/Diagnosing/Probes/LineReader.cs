using System.Text;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Reads lines from bytes that come in pieces, and never more of them than a mail protocol sends.</summary>
internal sealed class LineReader(Func<Memory<byte>, CancellationToken, ValueTask<int>> read)
{
    // SMTP's replies are at most 512 bytes (RFC 5321, 4.5.3.1.5); what is longer is cut, and the rest is the next line.
    private readonly byte[] _buffer = new byte[2048];
    private int _filled;

    /// <summary>The next line without its end, or null where the other side hung up before it ended one.</summary>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var end = _buffer.AsSpan(0, _filled).IndexOf((byte)'\n');
            if (end >= 0) return Take(end, end + 1);
            if (_filled == _buffer.Length) return Take(_filled, _filled);
            var count = await read(_buffer.AsMemory(_filled), cancellation);
            if (count == 0) return null;
            _filled += count;
        }
    }

    /// <summary>What was read and is not part of a line yet; it is removed from here.</summary>
    public byte[] TakeRest()
    {
        var rest = _buffer[.._filled];
        _filled = 0;
        return rest;
    }

    private string Take(int length, int consumed)
    {
        var line = Encoding.Latin1.GetString(_buffer, 0, length).TrimEnd('\r');
        _filled -= consumed;
        Array.Copy(_buffer, consumed, _buffer, 0, _filled);
        return line;
    }
}
