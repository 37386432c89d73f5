using Microsoft.Extensions.Diagnostics.HealthChecks;
using XMailFleet.Collector.History;

namespace XMailFleet.Collector.Hosting;

/// <summary>Healthy while the history can be read.</summary>
internal sealed class HistoryHealth(IHistoryStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ListHostsAsync("", 1, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (HistoryException error)
        {
            return HealthCheckResult.Unhealthy(error.Message);
        }
    }
}
