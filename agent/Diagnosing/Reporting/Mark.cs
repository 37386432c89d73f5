namespace XMailFleet.Diagnosing.Reporting;

/// <summary>How a row of a report is marked.</summary>
internal enum Mark
{
    Good,
    Bad,
    Doubtful,
    None,
}
