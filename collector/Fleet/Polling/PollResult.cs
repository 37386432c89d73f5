using Google.Protobuf;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>The outcome of one poll: a diagnosis, that it is the same as before, or why there is none.</summary>
internal sealed record PollResult
{
    private PollResult(DateTimeOffset startTime) => StartTime = startTime;

    /// <summary>
    /// When the poll began. What was well then may have changed before the answer came; the beginning is the last
    /// moment that can be vouched for.
    /// </summary>
    public DateTimeOffset StartTime { get; }

    public Diagnosis? Diagnosis { get; private init; }

    /// <summary><see cref="DiagnosisFingerprint"/> of the diagnosis; empty where there is none.</summary>
    public ByteString Fingerprint { get; private init; } = ByteString.Empty;

    /// <summary>What the agent calls its diagnosis by, to be asked with later; empty where it has no name for it.</summary>
    public ByteString Digest { get; private init; } = ByteString.Empty;

    /// <summary>True where the agent looked anew and found what <see cref="Digest"/> stands for, with which it was asked.</summary>
    public bool IsUnchanged { get; private init; }

    public PollFailure? Failure { get; private init; }

    /// <summary>True for a poll that came before its time, because the agent told of a change.</summary>
    public bool IsPrompted { get; init; }

    public static PollResult Answered(DateTimeOffset startTime, Diagnosis diagnosis, ByteString? digest = null) => new(startTime)
    {
        Diagnosis = diagnosis,
        Digest = digest ?? ByteString.Empty,
        Fingerprint = ByteString.CopyFrom(DiagnosisFingerprint.Compute(diagnosis)),
    };

    public static PollResult Unchanged(DateTimeOffset startTime, ByteString digest) => new(startTime) { Digest = digest, IsUnchanged = true };

    public static PollResult Failed(DateTimeOffset startTime, PollFailure failure) => new(startTime) { Failure = failure };
}
