namespace XMailFleet.Fleet.History;

/// <summary>What of a history's upkeep takes its time.</summary>
internal enum HistoryTask
{
    /// <summary>Bytes of a file are copied.</summary>
    Copying,

    /// <summary>Rows are read, and looked at for damage.</summary>
    Checking,

    /// <summary>Rows are written into another store.</summary>
    Moving,

    /// <summary>Rows of another store are read back.</summary>
    Comparing,
}
