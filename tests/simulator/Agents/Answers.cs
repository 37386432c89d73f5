using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Agents;

/// <summary>The answers of one agent as bytes: made anew when the situation differs, with the time of each poll put in.</summary>
internal sealed class Answers(Life life)
{
    private const byte DiagnosisField = 0x0A;

    // The first threshold of an expiry is at 30 days.
    private static readonly TimeSpan Near = TimeSpan.FromDays(32);

    private readonly Lock _gate = new();
    private byte[] _diagnosis = [];
    private Situation? _situation;
    private int _round = -1;

    /// <summary>A DiagnoseResponse.</summary>
    public byte[] Make(int round)
    {
        var time = Rounds.TimeOf(round);
        var body = DiagnosisOf(round, time);
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

    private byte[] DiagnosisOf(int round, DateTimeOffset time)
    {
        lock (_gate)
        {
            if (round == _round) return _diagnosis;
            _round = round;
            var situation = life.At(round) with { Conduct = Conduct.Sound, InMaintenance = false };
            if (situation == _situation && situation.Certificate.NotAfter - time > Near) return _diagnosis;
            _situation = situation;
            return _diagnosis = DiagnosisMaker.Make(situation, time).ToByteArray();
        }
    }
}
