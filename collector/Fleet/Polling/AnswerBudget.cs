namespace XMailFleet.Fleet.Polling;

/// <summary>
/// The memory that all answers together may take. What ordinary hosts send passes freely; what is large waits for its turn, so
/// that it is the large ones that wait for each other.
/// </summary>
internal sealed class AnswerBudget(TimeProvider time)
{
    // A collection takes some hundredths of a second; with ten thousand hosts some tenths.
    private static readonly TimeSpan TidySpacing = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastTidySpacing = TimeSpan.FromSeconds(20);

    // Bytes that may be new on the heap in between.
    private const long Growth = 24 * 1024 * 1024;

    private long _tidied = time.GetTimestamp();
    private long _floor = GC.GetTotalMemory(forceFullCollection: false);

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

    /// <summary>
    /// Gives back to the system what large answers leave behind: by itself the heap would grow by several times as much before it is
    /// looked through as a whole.
    /// </summary>
    public void TidyUp()
    {
        var passed = time.GetElapsedTime(Interlocked.Read(ref _tidied));
        var isDue = Judging.IsEmpty && passed >= LastTidySpacing;
        if (!isDue && (passed < TidySpacing || GC.GetTotalMemory(forceFullCollection: false) < Interlocked.Read(ref _floor) + Growth)) return;
        Interlocked.Exchange(ref _tidied, time.GetTimestamp());
        _ = Task.Run(Collect);
    }

    private void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Interlocked.Exchange(ref _floor, GC.GetTotalMemory(forceFullCollection: false));
    }
}
