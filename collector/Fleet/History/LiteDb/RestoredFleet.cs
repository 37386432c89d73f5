namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>What a restore has put in place, for review.</summary>
/// <param name="BackupTime">When the backup was made.</param>
/// <param name="Hosts">Hosts in it.</param>
/// <param name="Members">Who belongs by it.</param>
/// <param name="Changes">What was done after it, and is undone now; null where the state that it replaced could not tell.</param>
internal sealed record RestoredFleet(DateTimeOffset BackupTime, int Hosts, KnownMembers Members, IReadOnlyList<MemberChange>? Changes);
