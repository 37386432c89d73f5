using Npgsql;

namespace XMailFleet.Fleet.History.Postgres;

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
        await ForEachAsync(sql, row => rows.Add(read(row)), values).ConfigureAwait(false);
        return rows;
    }

    /// <summary>Reads the rows one by one, for those that are too many for memory.</summary>
    public async Task ForEachAsync(string sql, Action<NpgsqlDataReader> read, params object?[] values)
    {
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(ct).ConfigureAwait(false)) read(reader);
        }
    }

    /// <summary>Runs the same statement once for each row of values, in one round trip.</summary>
    public async Task ExecuteManyAsync(string sql, IEnumerable<object?[]> rows)
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                var command = new NpgsqlBatchCommand(sql);
                Bind(command.Parameters, row);
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }
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
        Bind(command.Parameters, values);
        return command;
    }

    private static void Bind(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values) parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
    }
}
