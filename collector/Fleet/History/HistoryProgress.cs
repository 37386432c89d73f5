namespace XMailFleet.Fleet.History;

/// <summary>How far a long task has come.</summary>
/// <param name="Task">The task.</param>
/// <param name="Table">The table that it is at; empty where it is at none.</param>
/// <param name="Done">How much is done: bytes of a copy, else rows.</param>
/// <param name="Total">How much there is to do in all; 0 where that is not known before.</param>
internal sealed record HistoryProgress(HistoryTask Task, string Table, long Done, long Total);
