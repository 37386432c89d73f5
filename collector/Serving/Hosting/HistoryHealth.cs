using Microsoft.Extensions.Diagnostics.HealthChecks;
using XMailFleet.Fleet.History;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>Healthy while the history can be read, and is not known to refuse writes.</summary>
internal sealed class HistoryHealth(IHistoryStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ListHostsAsync("", 1, cancellationToken).ConfigureAwait(false);
            return store.CanWrite
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The history cannot be written: its disk is full or failed. Polls are not recorded.");
        }
        catch (HistoryException error)
        {
            return HealthCheckResult.Unhealthy(error.Message);
        }
    }
}
