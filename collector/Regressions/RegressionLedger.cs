using XMailFleet.Collector.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions;

/// <summary>
/// Enters the rulings of one poll into the regressions of one host: opens, counts again, changes, recovers. Pure: it
/// collects what is to be written.
/// </summary>
internal sealed class RegressionLedger
{
    // What a person reads; a diagnosis that differs everywhere is better compared as a whole.
    private const int ChangeLimit = 100;

    private readonly StoredHost _host;
    private readonly string _hostId;
    private readonly Dictionary<(string RuleId, string Subject), StoredRegression> _open;
    private readonly IReadOnlyList<StoredRegression> _recent;
    private readonly LedgerMoment _now;
    private readonly List<StoredRegression> _written = [];

    /// <param name="host">The host; its counters are brought up to date.</param>
    /// <param name="regressions">Those that are open, and those that recovered lately.</param>
    /// <param name="now">The poll.</param>
    public RegressionLedger(StoredHost host, IReadOnlyList<StoredRegression> regressions, LedgerMoment now)
    {
        _host = host;
        _hostId = ResourceNames.HostId(host.Host.Name)!;
        _open = regressions
            .Where(r => r.Regression.State is RegressionState.Open)
            .ToDictionary(r => (r.Regression.RuleId, r.Regression.Subject));
        _recent = [.. regressions.Where(r => r.Regression.State is RegressionState.Recovered)];
        _now = now;
    }

    /// <summary>What is to be written.</summary>
    public IReadOnlyList<StoredRegression> Written => _written;

    public void Enter(Ruling ruling)
    {
        var open = _open.GetValueOrDefault((ruling.RuleId, ruling.Subject));
        switch (ruling.Kind)
        {
            case RulingKind.Worse when open is not null:
                Change(open, ruling);
                break;
            case RulingKind.Worse when FindReturning(ruling) is { } returning:
                Reopen(returning, ruling);
                break;
            case RulingKind.Worse:
                Open(ruling);
                break;
            case RulingKind.Changed:
                Record(ruling);
                break;
            case RulingKind.Good or RulingKind.Ended when open is not null:
                Recover(open);
                break;
        }
    }

    private void Open(Ruling ruling)
    {
        var stored = Make(ruling, RegressionKind.Regression, RegressionState.Open);
        _host.OpenRegressions.Add(ResourceNames.Number(stored.Regression.Name));
        Write(stored);
    }

    private void Record(Ruling ruling)
    {
        var stored = Make(ruling, RegressionKind.Change, RegressionState.Recovered);
        stored.Regression.RecoverTime = _now.Time;
        Write(stored);
    }

    private StoredRegression Make(Ruling ruling, RegressionKind kind, RegressionState state)
    {
        var regression = new Regression
        {
            Name = ResourceNames.Regression(_hostId, ++_host.LastRegression),
            Host = _host.Host.Name,
            RuleId = ruling.RuleId,
            Subject = ruling.Subject,
            Severity = ruling.Severity,
            State = state,
            Kind = kind,
            DetectTime = _now.Time,
            OccurrenceCount = 1,
        };
        SetBefore(regression, ruling);
        return new StoredRegression { Regression = regression, Evidence = ruling.Evidence };
    }

    // An open regression follows the severity of what it is about; it is written only where that differs.
    private void Change(StoredRegression open, Ruling ruling)
    {
        if (open.Regression.Severity == ruling.Severity && open.Evidence.Reason == ruling.Evidence?.Reason) return;
        open.Regression.Severity = ruling.Severity;
        open.Evidence = ruling.Evidence;
        Write(open);
    }

    private void Reopen(StoredRegression returning, Ruling ruling)
    {
        var regression = returning.Regression;
        regression.State = RegressionState.Open;
        regression.Severity = ruling.Severity;
        regression.RecoverTime = null;
        regression.OccurrenceCount++;
        // It held until recovery.
        regression.Acknowledgement = null;
        SetBefore(regression, ruling);
        returning.Evidence = ruling.Evidence;
        _host.OpenRegressions.Add(ResourceNames.Number(regression.Name));
        Write(returning);
    }

    private void Recover(StoredRegression open)
    {
        open.Regression.State = RegressionState.Recovered;
        open.Regression.RecoverTime = _now.Time;
        _host.OpenRegressions.Remove(ResourceNames.Number(open.Regression.Name));
        Write(open);
    }

    private StoredRegression? FindReturning(Ruling ruling)
    {
        var earliest = _now.Time.ToDateTimeOffset() - _now.ReopenWindow;
        return _recent.FirstOrDefault(r => r.Regression.RuleId == ruling.RuleId && r.Regression.Subject == ruling.Subject
            && r.Regression.Kind is RegressionKind.Regression
            && r.Regression.RecoverTime.ToDateTimeOffset() > earliest);
    }

    private void SetBefore(Regression regression, Ruling ruling)
    {
        regression.LastGoodTime = ruling.Baseline?.Time;
        var before = ruling.Baseline?.Snapshot ?? 0;
        regression.Before = before == 0 ? "" : ResourceNames.Snapshot(_hostId, before);
        regression.After = _now.Snapshot == 0 ? "" : ResourceNames.Snapshot(_hostId, _now.Snapshot);
        regression.Changes.Clear();
        regression.Changes.AddRange(_now.ChangesSince(before)
            .Where(change => ruling.FieldPaths.Any(path => change.FieldPath.StartsWith(path, StringComparison.Ordinal)))
            .Take(ChangeLimit));
    }

    private void Write(StoredRegression regression)
    {
        _host.Host.OpenRegressionCount = _host.OpenRegressions.Count;
        _written.Add(regression);
    }
}
