namespace XMailFleet.Programs.Describing;

/// <summary>What a shell can offer for a value.</summary>
internal enum ValueKind
{
    /// <summary>Nothing: only who types it knows.</summary>
    Typed,
    Choice,
    File,
    Directory,
}
