using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>
/// Who did what, when and from where. Nothing is ever taken out; no secret comes in: callers give names alone. What the history does not take
/// waits for it here: a full disk changes nothing of what a caller is told.
/// </summary>
internal sealed partial class AuditLog(IHistoryStore store, TimeProvider time, ILogger<AuditLog> log) : BackgroundService
{
    /// <summary>The outcome of what was done.</summary>
    public const string Done = "OK";

    /// <summary>The outcome of what a known caller may not do.</summary>
    public const string Denied = "PERMISSION_DENIED";

    /// <summary>The outcome of what asks for an identity, or for a better one.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    // Names end here; whatever is longer was made up to fill the log.
    private const int FieldLimit = 200;

    // Half a megabyte at most.
    private const int MostWaiting = 1000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Strangers fill no more than their own.
    private readonly RefusedTries _strangers = new();
    private readonly RefusedTries _known = new();
    private readonly ConcurrentQueue<AuditEntry> _waiting = [];

    /// <summary>Enters what was done, or tried. Tries that were refused and are alike within a minute are counted together.</summary>
    /// <param name="caller">Resource name of who; "local/root" for a user of this machine; empty for somebody without identity.</param>
    /// <param name="origin">Address, or "unix".</param>
    /// <param name="method">Of the RPC, or of the page.</param>
    /// <param name="resource">Resource name of what it was done to; empty for none.</param>
    /// <param name="outcome">A status of gRPC: <see cref="Done"/>, <see cref="Denied"/>.</param>
    public Task AddAsync(string caller, string origin, string method, string resource, string outcome)
    {
        var entry = new AuditEntry
        {
            Caller = Bounded(caller),
            Origin = Bounded(origin),
            Method = Bounded(method),
            Resource = Bounded(resource),
            Outcome = Bounded(outcome),
        };
        return outcome == Done || (entry.Caller.Length > 0 ? _known : _strangers).IsFirst(entry) ? AppendAsync(new AuditEntry(entry) { Count = 1 }) : Task.CompletedTask;
    }

    /// <summary>Enters what was counted since it was called last, and what waits.</summary>
    public async Task FlushAsync()
    {
        await WriteWaitingAsync().ConfigureAwait(false);
        foreach (var counted in _known.TakeCounted().Concat(_strangers.TakeCounted())) await AppendAsync(counted).ConfigureAwait(false);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await FlushAsync().ConfigureAwait(false);
        foreach (var lost in _waiting) LogLost(log, lost);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Minute, time);
        while (await minutes.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await FlushAsync().ConfigureAwait(false);
    }

    private async Task AppendAsync(AuditEntry entry)
    {
        entry.AuditTime = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        if (!await TryWriteAsync(entry).ConfigureAwait(false)) Keep(entry);
        else if (!_waiting.IsEmpty) await WriteWaitingAsync().ConfigureAwait(false);
    }

    private async Task WriteWaitingAsync()
    {
        while (_waiting.TryDequeue(out var entry))
        {
            if (await TryWriteAsync(entry).ConfigureAwait(false)) continue;
            Keep(entry);
            return;
        }
    }

    private void Keep(AuditEntry entry)
    {
        if (_waiting.Count < MostWaiting) _waiting.Enqueue(entry);
        else LogLost(log, entry);
    }

    // Not the caller's to give up: who goes away after a refusal was refused.
    private async Task<bool> TryWriteAsync(AuditEntry entry)
    {
        try
        {
            await store.Members.AppendAsync(entry, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (HistoryException error)
        {
            LogWaits(log, error);
            return false;
        }
    }

    private static string Bounded(string text) =>
        text.Length <= FieldLimit ? text
        : char.IsHighSurrogate(text[FieldLimit - 1]) ? text[..(FieldLimit - 1)]
        : text[..FieldLimit];

    [LoggerMessage(Level = LogLevel.Error, Message = "An entry of the audit log waits until the history takes it.")]
    private static partial void LogWaits(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The history takes no entry of the audit log. Lost: {Entry}")]
    private static partial void LogLost(ILogger logger, AuditEntry entry);
}
