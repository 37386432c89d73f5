using Grpc.Core;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.State;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>
/// Keeps the certificate of the agent young: renewed once a third of its life is over, and where that fails tried again, ever less often. At the
/// start the collector is told that the agent is there.
/// </summary>
internal sealed partial class IdentityRenewal(OwnIdentity identity, TimeProvider clock, ILogger<IdentityRenewal> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // A clock may be set meanwhile.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    // By this host's clock; null before the first renewal.
    private DateTimeOffset? _renewTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await GreetAsync(stoppingToken);
        for (var attempt = 0; !stoppingToken.IsCancellationRequested;)
        {
            if (TimeToRenewal() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < LongestSleep ? wait : LongestSleep, clock, stoppingToken);
                continue;
            }

            attempt = await TryRenewAsync(stoppingToken) ? 0 : attempt + 1;
            if (attempt > 0) await Task.Delay(Pause(attempt), clock, stoppingToken);
        }
    }

    // A third of its life, and up to a tenth of that more: a fleet that enrolled together does not renew together.
    private TimeSpan TimeToRenewal()
    {
        var (leaf, now) = (identity.Current.Leaf, clock.GetUtcNow());
        // By a clock that is wrong it is young or old when it comes: from then on it ages.
        var begin = _renewTime ?? leaf.NotBefore;
        // By a clock that was set back it would be young for too long.
        if (now < begin) return TimeSpan.Zero;
        var life = leaf.NotAfter - leaf.NotBefore;
        return begin + life / 3 * (1 + 0.1 * Share(leaf.SerialNumber)) - now;
    }

    private async Task<bool> TryRenewAsync(CancellationToken ct)
    {
        try
        {
            var response = await identity.Collector.Enrollment.RenewAsync(
                new RenewRequest { CurrentTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()) }, deadline: Later(Deadline), cancellationToken: ct);
            var renewed = identity.Current.With(response.Certificate.ToByteArray());
            identity.Replace(renewed);
            _renewTime = clock.GetUtcNow();
            await IdentityFile.WriteAsync(identity.Directory, renewed, ct);
            TellClock(response.CurrentTime);
            return true;
        }
        catch (Exception failure) when (failure is RpcException or InvalidDataException or IOException or UnauthorizedAccessException or StateException && !ct.IsCancellationRequested)
        {
            LogNotRenewed(identity.Current.Leaf.NotAfter, failure is RpcException refusal ? refusal.Status.Detail : failure.Message);
            return false;
        }
    }

    private async Task GreetAsync(CancellationToken ct)
    {
        try
        {
            await identity.Collector.Enrollment.GreetAsync(new GreetRequest(), deadline: Later(Deadline), cancellationToken: ct);
        }
        catch (RpcException)
        {
            // It asks by itself, a little later.
        }
    }

    private void TellClock(Timestamp? theirs)
    {
        if (theirs is null) return;
        var behind = theirs.ToDateTimeOffset() - clock.GetUtcNow();
        if (behind.Duration() > TimeSpan.FromMinutes(5)) LogClock(behind > TimeSpan.Zero ? "behind" : "ahead of", Math.Round(behind.Duration().TotalMinutes));
    }

    // gRPC reckons a deadline by the system's clock, whatever the other clock says.
    private static DateTime Later(TimeSpan span) => TimeProvider.System.GetUtcNow().UtcDateTime + span;

    private static TimeSpan Pause(int attempt)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt - 1, 10));
        return (pause < LongestPause ? pause : LongestPause) * (0.75 + Random.Shared.NextDouble() / 2);
    }

    // From 0 to 1, the same for the same certificate.
    private static double Share(string serial) => Convert.ToInt32(serial[^2..], 16) / 255.0;

    [LoggerMessage(LogLevel.Warning, "The agent's certificate, which ends {End:u}, could not be renewed; tried again soon: {Reason}")]
    private partial void LogNotRenewed(DateTimeOffset end, string reason);

    [LoggerMessage(LogLevel.Warning, "This host's clock is {Minutes} min {Direction} the collector's. Compare both: timedatectl.")]
    private partial void LogClock(string direction, double minutes);
}
