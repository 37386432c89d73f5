using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>Who did what, when and from where. Nothing is ever taken out; no secret comes in: callers give names alone.</summary>
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

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly RefusedTries _refused = new();

    /// <summary>Enters what was done, or tried. Tries that were refused and are alike within a minute are counted together.</summary>
    /// <param name="caller">Resource name of who; "local/root" for a user of this machine; empty for somebody without identity.</param>
    /// <param name="origin">Address, or "unix".</param>
    /// <param name="method">Of the RPC, or of the page.</param>
    /// <param name="resource">Resource name of what it was done to; empty for none.</param>
    /// <param name="outcome">A status of gRPC: <see cref="Done"/>, <see cref="Denied"/>.</param>
    /// <exception cref="HistoryException">It could not be written.</exception>
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
        return outcome == Done || _refused.IsFirst(entry) ? AppendAsync(new AuditEntry(entry) { Count = 1 }) : Task.CompletedTask;
    }

    /// <summary>Enters what was counted since it was called last.</summary>
    public async Task FlushAsync()
    {
        foreach (var counted in _refused.TakeCounted()) await AppendAsync(counted).ConfigureAwait(false);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await TryFlushAsync().ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Minute, time);
        while (await minutes.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await TryFlushAsync().ConfigureAwait(false);
    }

    private async Task TryFlushAsync()
    {
        try
        {
            await FlushAsync().ConfigureAwait(false);
        }
        catch (HistoryException error)
        {
            LogLost(log, error);
        }
    }

    // Not the caller's to give up: who goes away after a refusal was refused.
    private Task AppendAsync(AuditEntry entry)
    {
        entry.AuditTime = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        return store.Members.AppendAsync(entry, CancellationToken.None);
    }

    private static string Bounded(string text) =>
        text.Length <= FieldLimit ? text
        : char.IsHighSurrogate(text[FieldLimit - 1]) ? text[..(FieldLimit - 1)]
        : text[..FieldLimit];

    [LoggerMessage(Level = LogLevel.Error, Message = "Refused tries could not be entered in the audit log.")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
