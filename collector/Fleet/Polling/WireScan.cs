using System.Buffers;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Walks the bytes of a message and counts what parsing would make of them, without making any of it
/// (https://protobuf.dev/programming-guides/encoding/). Two bytes on the wire can be a hundred in memory.
/// </summary>
internal ref struct WireScan
{
    // A certificate has a dozen fields; a host with 192 endpoints and 4,000 CA certificates comes to some 200,000.
    private const int FieldLimit = 400_000;

    // Entries of maps and times are messages too. The same host comes to some 20,000.
    private const int MessageLimit = 40_000;

    // What XMailFleet knows is nested six deep.
    private const int DepthLimit = 16;

    private SequenceReader<byte> _reader;
    private int _fields;
    private string? _fault;

    private WireScan(in ReadOnlySequence<byte> bytes) => _reader = new SequenceReader<byte>(bytes);

    /// <summary>Messages that are in it, entries of maps included; as many as were counted where there is a fault.</summary>
    public int Messages { get; private set; }

    /// <summary>What is wrong with it, as a sentence about "it"; null where nothing is.</summary>
    public readonly string? Fault => _fault;

    public static WireScan Walk(in ReadOnlySequence<byte> bytes, WireShape shape)
    {
        var scan = new WireScan(bytes);
        scan.Walk(shape, bytes.Length, depth: 0);
        return scan;
    }

    private bool Walk(WireShape shape, long end, int depth)
    {
        if (depth > DepthLimit) return Fail("it is nested deeper than what an agent sends.");
        while (_reader.Consumed < end)
        {
            if (!TryVarint(out var tag) || tag >> 3 is 0 or > int.MaxValue) return Garbled();
            if (++_fields > FieldLimit) return Fail("it has more fields than what an agent sends.");
            if (!WalkField(shape.Find((uint)(tag >> 3)), tag & 7, end, depth)) return false;
        }

        return _reader.Consumed == end || Garbled();
    }

    // Groups (3 and 4) are not of proto3.
    private bool WalkField(WireShape? shape, ulong wireType, long end, int depth) => wireType switch
    {
        0 => TryVarint(out _) || Garbled(),
        1 => TrySkip(8, end) || Garbled(),
        2 => WalkBytes(shape, end, depth),
        5 => TrySkip(4, end) || Garbled(),
        _ => Garbled(),
    };

    private bool WalkBytes(WireShape? shape, long end, int depth)
    {
        if (!TryVarint(out var length) || length > (ulong)Math.Max(end - _reader.Consumed, 0)) return Garbled();
        if (shape is null) return TrySkip((long)length, end);
        if (++Messages > MessageLimit) return Fail("it has more parts than what an agent sends.");
        return Walk(shape, _reader.Consumed + (long)length, depth + 1);
    }

    private bool TryVarint(out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (!_reader.TryRead(out var next)) return false;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return true;
        }

        return false;
    }

    private bool TrySkip(long length, long end)
    {
        if (length > end - _reader.Consumed) return false;
        _reader.Advance(length);
        return true;
    }

    private bool Garbled() => Fail("it is no message of the protocol.");

    private bool Fail(string fault)
    {
        _fault = fault;
        return false;
    }
}
