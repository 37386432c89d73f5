using System.Globalization;
using Npgsql;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>
/// Connections to the database. What a restart of the database or a conflict between transactions interrupts is run
/// again, except where it may have been committed.
/// </summary>
internal sealed class PostgresAccess : IAsyncDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _time;
    private readonly string _place;
    private volatile bool _refusesWrites;

    /// <exception cref="HistoryException">The connection string cannot be understood.</exception>
    public PostgresAccess(string connectionString, TimeProvider time)
    {
        var settings = PostgresConnectionString.Parse(connectionString);
        _source = NpgsqlDataSource.Create(settings);
        _time = time;
        // The password must not be told.
        _place = string.Create(CultureInfo.InvariantCulture, $"\"{settings.Database ?? settings.Username}\" on {settings.Host}:{settings.Port}");
    }

    /// <summary>False after a write that the database refused because its disk is full or it is read-only, until one succeeds.</summary>
    public bool CanWrite => !_refusesWrites;

    public Task<T> ReadAsync<T>(Func<PostgresSession, Task<T>> read, CancellationToken ct) =>
        RepeatAsync(isWrite: false, connection => read(new PostgresSession(connection, ct)), ct);

    /// <summary>Runs writes in one transaction; completes when it is committed. They may be run more than once.</summary>
    /// <param name="isProof">Whether it shows that there is room again: the renewal of a lease may fit where a record does not.</param>
    public async Task<T> WriteAsync<T>(Func<PostgresSession, Task<T>> write, CancellationToken ct, bool isProof = true)
    {
        try
        {
            var result = await RepeatAsync(isWrite: true, connection => CommitAsync(connection, write, ct), ct).ConfigureAwait(false);
            if (isProof) _refusesWrites = false;
            return result;
        }
        catch (HistoryException error) when (error.InnerException is PostgresException refusal && IsRefusal(refusal))
        {
            _refusesWrites = true;
            throw;
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> CommitAsync<T>(NpgsqlConnection connection, Func<PostgresSession, Task<T>> write, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var result = await write(new PostgresSession(connection, ct)).ConfigureAwait(false);
            try
            {
                // From here on it cannot be taken back.
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (NpgsqlException error) when (!IsConflict(error))
            {
                throw Fail(isWrite: true, error);
            }

            return result;
        }
    }

    private async Task<T> RepeatAsync<T>(bool isWrite, Func<NpgsqlConnection, Task<T>> run, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var connection = await _source.OpenConnectionAsync(ct).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false)) return await run(connection).ConfigureAwait(false);
            }
            catch (NpgsqlException error) when (attempt < Attempts && (error.IsTransient || IsConflict(error)))
            {
                await Task.Delay(Pause * attempt, _time, ct).ConfigureAwait(false);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
            {
                throw Fail(isWrite, error);
            }
        }
    }

    private HistoryException Fail(bool isWrite, Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.DiskFull } full
        ? new HistoryException(words => words.DatabaseFull(_place, isWrite, full.MessageText.TrimEnd('.')), error)
        : new HistoryException(words => words.DatabaseUnavailable(_place, isWrite, error.Message.TrimEnd('.')), error);

    private static bool IsRefusal(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction;

    private static bool IsConflict(NpgsqlException error) =>
        error.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
