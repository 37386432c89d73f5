using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>
/// What a collector keeps of who belongs, beside the history and in the same place: records by kind and id, and the audit log. A task
/// that completes without an exception has its write on disk.
/// </summary>
internal interface IAccessStore
{
    /// <summary>A record, or null.</summary>
    Task<byte[]?> FindAsync(AccessKind kind, string id, CancellationToken ct);

    /// <summary>Records of a kind whose id comes after <paramref name="afterId"/> in ordinal order, by id.</summary>
    Task<IReadOnlyList<AccessRecord>> ListAsync(AccessKind kind, string afterId, int limit, CancellationToken ct);

    /// <summary>
    /// Changes one record while everybody else who would change it waits, also in other collectors. <paramref name="change"/> may be run
    /// more than once.
    /// </summary>
    /// <param name="change">From the record, null where there is none, to what it is to be: null to remove it; the same to leave it.</param>
    Task<T> ChangeAsync<T>(AccessKind kind, string id, Func<byte[]?, (byte[]? Next, T Result)> change, CancellationToken ct);

    /// <summary>Adds to the audit log, under the next number.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken ct);

    /// <summary>The audit log, newest first, with a number below <paramref name="before"/>.</summary>
    Task<IReadOnlyList<Sequenced<AuditEntry>>> ListAuditAsync(long before, int limit, CancellationToken ct);
}
