using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Agents;

/// <summary>The answers of one agent as bytes: made anew when the situation differs, with the time of each poll put in.</summary>
/// <param name="life">The host.</param>
/// <param name="isOlder">Whether it is an agent that answers whole whatever it is asked with.</param>
internal sealed class Answers(Life life, bool isOlder)
{
    private const byte DiagnosisField = 0x0A;
    private const byte DigestField = 0x1A;

    // The first threshold of an expiry is at 30 days.
    private static readonly TimeSpan Near = TimeSpan.FromDays(32);

    private readonly Lock _gate = new();
    private byte[] _diagnosis = [];
    private byte[] _digest = [];
    private Situation? _situation;
    private int _round = -1;

    /// <summary>A DiagnoseResponse to a caller who has the diagnosis of that digest.</summary>
    public byte[] Make(int round, ByteString known)
    {
        var time = Rounds.TimeOf(round);
        var (body, digest) = DiagnosisOf(round, time);
        if (isOlder) return Whole(body, time);
        return known.Span.SequenceEqual(digest)
            ? new DiagnoseResponse { Unchanged = new UnchangedDiagnosis { Digest = known, CollectTime = Timestamp.FromDateTimeOffset(time) } }.ToByteArray()
            : [.. Whole(body, time), DigestField, (byte)digest.Length, .. digest];
    }

    private static byte[] Whole(byte[] body, DateTimeOffset time)
    {
        // Fields of one message may follow in any order: the time is put behind the rest.
        var collected = new Diagnosis { CollectTime = Timestamp.FromDateTimeOffset(time) }.ToByteArray();
        var length = body.Length + collected.Length;
        var answer = new byte[1 + CodedOutputStream.ComputeUInt32Size((uint)length) + length];
        using var output = new CodedOutputStream(answer);
        output.WriteRawTag(DiagnosisField);
        output.WriteUInt32((uint)length);
        output.Flush();
        var start = answer.Length - length;
        body.CopyTo(answer, start);
        collected.CopyTo(answer, start + body.Length);
        return answer;
    }

    private (byte[] Diagnosis, byte[] Digest) DiagnosisOf(int round, DateTimeOffset time)
    {
        lock (_gate)
        {
            if (round == _round) return (_diagnosis, _digest);
            _round = round;
            var situation = life.At(round) with { Conduct = Conduct.Sound, InMaintenance = false };
            if (situation == _situation && situation.Certificate.NotAfter - time > Near) return (_diagnosis, _digest);
            _situation = situation;
            _diagnosis = DiagnosisMaker.Make(situation, time).ToByteArray();
            _digest = SHA256.HashData(_diagnosis);
            return (_diagnosis, _digest);
        }
    }
}
