using Npgsql;

namespace XMailFleet.Collector.History.Postgres;

/// <summary>Runs SQL on one connection, within its transaction where there is one. Values are $1, $2 and so on.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, CancellationToken ct)
{
    /// <summary>Gives the number of rows that were written.</summary>
    public async Task<int> ExecuteAsync(string sql, params object?[] values)
    {
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false)) return await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The rows, each as <paramref name="read"/> makes it.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object?[] values)
    {
        var rows = new List<T>();
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(ct).ConfigureAwait(false)) rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row; null where there is none.</summary>
    public async Task<T?> FindAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object?[] values)
        where T : class =>
        await ListAsync(sql, read, values).ConfigureAwait(false) is [var first, ..] ? first : null;

    /// <summary>The whole number in the first column of the first row.</summary>
    public async Task<long> NumberAsync(string sql, params object?[] values) =>
        (await ListAsync(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values).ConfigureAwait(false))[0];

    private NpgsqlCommand Command(string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
