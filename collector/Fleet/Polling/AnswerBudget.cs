namespace XMailFleet.Fleet.Polling;

/// <summary>
/// The memory that all answers together may take. What ordinary hosts send passes freely; what is large waits for its turn, so
/// that it is the large ones that wait for each other.
/// </summary>
internal sealed class AnswerBudget(TimeProvider time)
{
    // With ten thousand hosts a collection takes some tenths of a second.
    private static readonly TimeSpan TidySpacing = TimeSpan.FromSeconds(20);

    private long _tidied = time.GetTimestamp();

    /// <summary>The most that an agent may answer, in bytes. A host with 192 endpoints and every text comes to 1.5 MB.</summary>
    public const int AnswerLimit = 2 * 1024 * 1024;

    /// <summary>Bytes up to which an answer is received without asking: several times an ordinary one.</summary>
    public const int FreeBytes = 128 * 1024;

    /// <summary>Weight up to which an answer is parsed and judged without asking.</summary>
    public const long FreeWeight = 3 * 512 * 1024;

    /// <summary>Large answers that are being received, in bytes.</summary>
    public WeightedGate Receiving { get; } = new(4 * AnswerLimit);

    /// <summary>The same of hosts that failed last time, so that those who only drip stand in nobody else's way.</summary>
    public WeightedGate ReceivingOfSuspects { get; } = new(AnswerLimit);

    /// <summary>Answers that are parsed, judged and recorded, in bytes of <see cref="WireAnswer.Weight"/>.</summary>
    public WeightedGate Judging { get; } = new(16 * 1024 * 1024);

    /// <summary>Gives back to the system what large answers left behind, once no other is being judged.</summary>
    public void TidyUp()
    {
        if (!Judging.IsEmpty || time.GetElapsedTime(Interlocked.Read(ref _tidied)) < TidySpacing) return;
        Interlocked.Exchange(ref _tidied, time.GetTimestamp());
        _ = Task.Run(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));
    }
}
