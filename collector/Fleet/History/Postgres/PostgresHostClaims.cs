namespace XMailFleet.Fleet.History.Postgres;

/// <summary>
/// Shares the hosts out among the collectors on one database. A collector has one lease, whose end is told by the clock of
/// the database; a host names the collector that holds it. When a lease has run out, the others take the hosts.
/// </summary>
internal sealed class PostgresHostClaims(PostgresAccess access, TimeSpan lease) : IHostClaims
{
    private const string Alive = "SELECT collector_id FROM collectors WHERE lease_until > clock_timestamp()";

    public string Claimant { get; } = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    // Two renewals may fail before the lease ends.
    public TimeSpan Interval => lease / 3;

    public async Task<IReadOnlyCollection<string>> ClaimAsync(CancellationToken ct)
    {
        // A transaction of its own: the lease must not depend on how the sharing goes.
        await access.WriteAsync(RenewAsync, ct, isProof: false).ConfigureAwait(false);
        return await access.WriteAsync(ShareAsync, ct, isProof: false).ConfigureAwait(false);
    }

    public async Task<bool> HoldsAsync(string hostId, CancellationToken ct) => await access.ReadAsync(
        session => session.FindAsync(
            $"SELECT host_id FROM hosts WHERE host_id = $1 AND owner = $2 AND owner IN ({Alive})", row => row.GetString(0), hostId, Claimant),
        ct).ConfigureAwait(false) is not null;

    public Task ReleaseAsync(CancellationToken ct) => access.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM collectors WHERE collector_id = $1", Claimant).ConfigureAwait(false);
            return await session.ExecuteAsync("UPDATE hosts SET owner = NULL WHERE owner = $1", Claimant).ConfigureAwait(false);
        },
        ct);

    private async Task<int> RenewAsync(PostgresSession session)
    {
        await session.ExecuteAsync("DELETE FROM collectors WHERE lease_until < clock_timestamp() - interval '1 hour'").ConfigureAwait(false);
        return await session.ExecuteAsync(
            """
            INSERT INTO collectors (collector_id, lease_until) VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
            ON CONFLICT (collector_id) DO UPDATE SET lease_until = excluded.lease_until
            """,
            Claimant, lease.TotalMilliseconds).ConfigureAwait(false);
    }

    private async Task<IReadOnlyCollection<string>> ShareAsync(PostgresSession session)
    {
        var held = (await ListAsync(session, "SELECT host_id FROM hosts WHERE owner = $1 ORDER BY sort_key", Claimant).ConfigureAwait(false)).ToList();
        var hosts = await session.NumberAsync("SELECT count(*) FROM hosts").ConfigureAwait(false);
        var collectors = await session.NumberAsync($"SELECT count(*) FROM ({Alive}) AS alive").ConfigureAwait(false);
        var share = (int)((hosts + collectors - 1) / Math.Max(collectors, 1));
        if (held.Count > share)
        {
            await session.ExecuteAsync(
                "UPDATE hosts SET owner = NULL WHERE owner = $1 AND host_id = ANY($2)", Claimant, held[share..].ToArray()).ConfigureAwait(false);
            return held[..share];
        }

        // What another one is taking, or writing, at this moment is passed over; it is looked at again the next time.
        var free = await ListAsync(
            session,
            $"""
            SELECT host_id FROM hosts WHERE owner IS NULL OR owner NOT IN ({Alive})
            ORDER BY sort_key LIMIT $1 FOR UPDATE SKIP LOCKED
            """,
            share - held.Count).ConfigureAwait(false);
        if (free.Count > 0)
            await session.ExecuteAsync("UPDATE hosts SET owner = $1 WHERE host_id = ANY($2)", Claimant, free.ToArray()).ConfigureAwait(false);
        return [.. held, .. free];
    }

    private static Task<IReadOnlyList<string>> ListAsync(PostgresSession session, string sql, params object[] values) =>
        session.ListAsync(sql, row => row.GetString(0), values);
}
