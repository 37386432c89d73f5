using System.Buffers;
using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>An answer as it came, counted and not parsed yet. The bytes are lent, and go back with <see cref="Dispose"/>.</summary>
internal sealed class WireAnswer : IDisposable
{
    // What the objects of an answer, its copies, its comparison and its records come to: texts are twice as long in memory,
    // each object has a head and empty lists.
    private const long ByteWeight = 16;
    private const long MessageWeight = 2000;

    private static readonly WireShape Shape = WireShape.Of(DiagnoseResponse.Descriptor);

    private static readonly Google.Protobuf.MessageParser<DiagnoseResponse> Parser = DiagnoseResponse.Parser.WithDiscardUnknownFields(true);

    private readonly int _length;
    private byte[]? _bytes;

    private WireAnswer(byte[]? bytes, int length, int messages, string? fault)
    {
        (_bytes, _length) = (bytes, length);
        Weight = (ByteWeight * length) + (MessageWeight * messages);
        Fault = fault;
    }

    /// <summary>What is wrong with it, so that it is not to be parsed; null where nothing is.</summary>
    public string? Fault { get; }

    /// <summary>Bytes of memory that it may take until it is recorded.</summary>
    public long Weight { get; }

    public static WireAnswer Read(DeserializationContext context)
    {
        var payload = context.PayloadAsReadOnlySequence();
        var scan = WireScan.Walk(payload, Shape);
        if (scan.Fault is not null) return new WireAnswer(null, 0, 0, scan.Fault);
        var bytes = ArrayPool<byte>.Shared.Rent((int)payload.Length);
        payload.CopyTo(bytes);
        return new WireAnswer(bytes, (int)payload.Length, scan.Messages, null);
    }

    /// <exception cref="Google.Protobuf.InvalidProtocolBufferException">It is none, in a way that counting did not show.</exception>
    public DiagnoseResponse Parse() => Parser.ParseFrom(_bytes!, 0, _length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes) ArrayPool<byte>.Shared.Return(bytes);
    }
}
