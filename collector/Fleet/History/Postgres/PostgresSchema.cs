using Npgsql;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>Brings the tables of a database up to this program: the embedded scripts, in order, each once, never back.</summary>
internal static class PostgresSchema
{
    private const string Prefix = "Migrations.";

    /// <summary>Applies what is missing. Several collectors may do so at once: one goes first, the others wait for it.</summary>
    /// <exception cref="HistoryException">The tables are those of a newer program.</exception>
    public static async Task MigrateAsync(PostgresAccess access, CancellationToken ct)
    {
        await PrepareAsync(access, ct).ConfigureAwait(false);
        var scripts = Scripts();
        await access.WriteAsync(session => MigrateAsync(session, scripts), ct).ConfigureAwait(false);
    }

    /// <summary>The scripts, the first one first. Their names begin with their number.</summary>
    private static IReadOnlyList<string> Scripts()
    {
        var assembly = typeof(PostgresSchema).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }

    // Outside of the transaction: the row must be there for all to wait at.
    private static async Task PrepareAsync(PostgresAccess access, CancellationToken ct)
    {
        const string Prepare = """
            CREATE TABLE IF NOT EXISTS schema_versions (id integer PRIMARY KEY, version integer NOT NULL);
            INSERT INTO schema_versions VALUES (1, 0) ON CONFLICT (id) DO NOTHING
            """;
        try
        {
            await access.ReadAsync(session => session.ExecuteAsync(Prepare), ct).ConfigureAwait(false);
        }
        catch (HistoryException error) when (error.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject,
        })
        {
            // CREATE TABLE IF NOT EXISTS is not safe against another one at the same moment. That one has made the table.
            await access.ReadAsync(session => session.ExecuteAsync(Prepare), ct).ConfigureAwait(false);
        }
    }

    private static async Task<bool> MigrateAsync(PostgresSession session, IReadOnlyList<string> scripts)
    {
        var version = (int)await session.NumberAsync("SELECT version::bigint FROM schema_versions WHERE id = 1 FOR UPDATE").ConfigureAwait(false);
        if (version > scripts.Count)
            throw new HistoryException(words => words.NewerSchema(version, scripts.Count));
        if (version == scripts.Count) return false;
        foreach (var script in scripts.Skip(version)) await session.ExecuteAsync(script).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE schema_versions SET version = $1 WHERE id = 1", scripts.Count).ConfigureAwait(false);
        return true;
    }
}
