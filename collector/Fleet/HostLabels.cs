using System.Collections.ObjectModel;
using XMailFleet.Collector.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Fleet;

/// <summary>The labels of the hosts that one request comes across, each read once.</summary>
internal sealed class HostLabels(IHistoryStore store)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _known = [];

    public async ValueTask<RegressionView> ViewAsync(Regression regression, CancellationToken ct)
    {
        if (!_known.TryGetValue(regression.Host, out var labels))
        {
            var host = await store.FindHostAsync(ResourceNames.HostId(regression.Host)!, ct).ConfigureAwait(false);
            labels = host?.Host.Labels.AsReadOnly() ?? ReadOnlyDictionary<string, string>.Empty;
            _known[regression.Host] = labels;
        }

        return new RegressionView(regression, labels);
    }
}
