using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// How much one poll may add to the records of its host. What finds no room waits: the next poll judges again. A host whose every
/// check gets worse at once is recorded in one poll, or a few.
/// </summary>
internal sealed class RecordRoom
{
    // Records that stand open; all of them are read at each poll. 192 endpoints with two checks each come to fewer.
    private const int OpenLimit = 500;

    private int _records;
    private int _bytes;

    private RecordRoom(int records, int bytes) => (_records, _bytes) = (records, bytes);

    /// <summary>Whether something had to wait.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Whether there is room for the first few only, so that the gravest should come first.</summary>
    public bool IsNarrow { get; private init; }

    /// <summary>Room for what happens on a host.</summary>
    public static RecordRoom Whole() => new(500, 4 * 1024 * 1024);

    /// <summary>Room for what matters most, of a host that never rests.</summary>
    public static RecordRoom Narrow() => new(20, 256 * 1024) { IsNarrow = true };

    /// <summary>Whether a ruling may be entered.</summary>
    /// <param name="ruling">The ruling.</param>
    /// <param name="open">The record that is open about it.</param>
    /// <param name="openCount">Number of all that are open.</param>
    public bool Admits(Ruling ruling, StoredRegression? open, int openCount)
    {
        // What the collector itself says of a host is little, and never waits.
        if (ruling.IsSettled || !IsRecorded(ruling, open)) return true;
        if (open is null && openCount >= OpenLimit && ruling.Kind is (RulingKind.Worse or RulingKind.Unknown)) return false;
        if (_records > 0 && _bytes > 0) return true;
        IsShort = true;
        return false;
    }

    /// <summary>Takes room for a record and the event that tells it.</summary>
    public void Take(StoredRegression record)
    {
        _records--;
        _bytes -= 2 * record.CalculateSize();
    }

    private static bool IsRecorded(Ruling ruling, StoredRegression? open) =>
        open is not null || ruling.Kind is RulingKind.Worse or RulingKind.Unknown or RulingKind.Changed or RulingKind.Better or RulingKind.NewlyJudged;
}
