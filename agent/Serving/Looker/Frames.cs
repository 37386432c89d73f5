using System.Buffers.Binary;
using Google.Protobuf;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>Messages on a stream, each behind its length: four bytes, most significant first.</summary>
internal static class Frames
{
    private const int HeaderBytes = 4;

    /// <summary>The next message; null where the other side has hung up between two.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="parser">Of the message. What it does not know is dropped.</param>
    /// <param name="limit">Most bytes of a message; a longer one is not read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">The connection is broken, or what came is no such message.</exception>
    public static async Task<T?> ReadAsync<T>(Stream stream, MessageParser<T> parser, int limit, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        var header = new byte[HeaderBytes];
        var read = await stream.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellationToken);
        if (read == 0) return null;
        if (read < HeaderBytes) throw new EndOfStreamException();
        var length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length > limit) throw new IOException($"A message of {length} bytes where {limit} are the most.");
        var content = new byte[length];
        await stream.ReadExactlyAsync(content, cancellationToken);
        try
        {
            return parser.WithDiscardUnknownFields(true).ParseFrom(content);
        }
        catch (InvalidProtocolBufferException failure)
        {
            throw new IOException("What came is no message of ours.", failure);
        }
    }

    /// <summary>Sends <paramref name="message"/>.</summary>
    /// <exception cref="IOException">The connection is broken.</exception>
    public static async Task WriteAsync(Stream stream, IMessage message, CancellationToken cancellationToken)
    {
        var content = new byte[HeaderBytes + message.CalculateSize()];
        BinaryPrimitives.WriteUInt32BigEndian(content, (uint)(content.Length - HeaderBytes));
        message.WriteTo(content.AsSpan(HeaderBytes));
        await stream.WriteAsync(content, cancellationToken);
    }
}
