using System.Buffers;
using Google.Protobuf;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

/// <summary>Answers that are refused by their bytes, before anything is made of them.</summary>
public sealed class WireScanTests
{
    private const int DiagnosisField = 1;
    private const int CheckResultsField = 10;

    private static readonly WireShape Shape = WireShape.Of(DiagnoseResponse.Descriptor);

    [Fact]
    public void Answer_OfAHost_HasNoFault()
    {
        var answer = new DiagnoseResponse { Diagnosis = Facts.Mismatched() };
        Assert.Null(FaultOf(answer.ToByteArray()));
    }

    [Fact]
    public void Answer_InPieces_IsCountedAsInOne()
    {
        var bytes = new DiagnoseResponse { Diagnosis = Facts.Mismatched() }.ToByteArray();
        var first = new Piece(bytes.AsMemory(0, 1));
        var last = bytes.Skip(1).Aggregate(first, (piece, one) => piece.Append(new[] { one }));
        var pieces = WireScan.Walk(new ReadOnlySequence<byte>(first, 0, last, 1), Shape);
        var whole = WireScan.Walk(new ReadOnlySequence<byte>(bytes), Shape);
        Assert.Equal((null, whole.Messages), (pieces.Fault, pieces.Messages));
        Assert.InRange(whole.Messages, 10, 40);
    }

    // A result of two bytes is some 200 in memory.
    [Fact]
    public void Answer_OfAMillionEmptyResults_IsRefusedAndNothingIsMadeOfIt()
    {
        var results = Enumerable.Repeat(Field(CheckResultsField, []), 1_000_000).SelectMany(field => field).ToArray();
        var answer = new ReadOnlySequence<byte>(Field(DiagnosisField, results));
        WireScan.Walk(answer, Shape);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = WireScan.Walk(answer, Shape).Fault;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
        Assert.Equal("it has more parts than what an agent sends.", fault);
    }

    [Fact]
    public void Answer_OfAMillionUnknownFields_IsRefused() => Assert.Equal(
        "it has more fields than what an agent sends.",
        FaultOf(Field(DiagnosisField, [.. Enumerable.Repeat<byte[]>([0xF8, 0x7F, 0x01], 600_000).SelectMany(field => field)])));

    [Theory]
    [InlineData("0A FF FF FF 7F 00")] // longer than what there is
    [InlineData("0A 02 52 05")] // a result that is longer than its diagnosis
    [InlineData("0A 80")] // a length that does not end
    [InlineData("FF FF FF FF FF FF FF FF FF FF FF 01")] // a tag of eleven bytes
    [InlineData("00")] // field 0
    [InlineData("0B 0C")] // a group
    [InlineData("0F")] // no type of field
    [InlineData("09 01 02")] // eight bytes that are two
    [InlineData("0A FF FF FF FF FF FF FF FF FF 01")] // a length above what any number holds
    public void Bytes_ThatAreNoMessage_AreRefused(string bytes) => Assert.Equal("it is no message of the protocol.", FaultOf(Convert.FromHexString(bytes.Replace(" ", ""))));

    [Fact]
    public void Bytes_ByChance_AreRefusedOrParsed()
    {
        var chance = new Random(7);
        for (var number = 0; number < 20_000; number++)
        {
            var bytes = new DiagnoseResponse { Diagnosis = Facts.Mismatched() }.ToByteArray();
            for (var damage = 0; damage < 3; damage++) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            if (FaultOf(bytes) is not null) continue;
            // What a message of the protocol is, both agree on. Only whether text is UTF-8 is left to the parser.
            if (Record.Exception(() => DiagnoseResponse.Parser.ParseFrom(bytes)) is { } refusal) Assert.Contains("UTF-8", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static string? FaultOf(byte[] bytes) => WireScan.Walk(new ReadOnlySequence<byte>(bytes), Shape).Fault;

    private static byte[] Field(int number, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(content));
        }

        return stream.ToArray();
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
