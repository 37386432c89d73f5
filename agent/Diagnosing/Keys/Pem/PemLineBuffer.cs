using System.Buffers;

namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>Collects the lines of one part of a block.</summary>
internal sealed class PemLineBuffer
{
    private ArrayBufferWriter<byte> _writer = new(1024);

    public ReadOnlySpan<byte> Written => _writer.WrittenSpan;

    public void AppendLine(ReadOnlySpan<byte> line)
    {
        _writer.Write(line);
        _writer.Write("\n"u8);
    }

    /// <summary>Hands everything over to <paramref name="other"/>, which loses what it held.</summary>
    public void MoveTo(PemLineBuffer other) => (other._writer, _writer) = (_writer, new ArrayBufferWriter<byte>());
}
