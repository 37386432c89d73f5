using System.Collections.ObjectModel;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The labels of the hosts that one request comes across, each read once, and none where the filter does not name any.</summary>
internal sealed class HostLabels(IHistoryStore store, ParsedRegressionFilter filter)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _known = [];

    public async ValueTask<bool> MatchesAsync(Regression regression, CancellationToken ct)
    {
        var labels = filter.NamesLabels ? await ReadAsync(regression.Host, ct).ConfigureAwait(false) : ReadOnlyDictionary<string, string>.Empty;
        return filter.Condition(new RegressionView(regression, labels));
    }

    private async ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(string name, CancellationToken ct)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        var host = await store.FindHostAsync(ResourceNames.HostId(name)!, ct).ConfigureAwait(false);
        return _known[name] = host?.Host.Labels.AsReadOnly() ?? ReadOnlyDictionary<string, string>.Empty;
    }
}
