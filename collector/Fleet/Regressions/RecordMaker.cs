using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>Makes the records of one host at one poll.</summary>
internal sealed class RecordMaker(StoredHost host, LedgerMoment now)
{
    // What a person reads; a diagnosis that differs everywhere is better compared as a whole.
    private const int ChangeLimit = 100;

    // Every open record of a host is read at each of its polls.
    private const int ChangeBytes = 24 * 1024;

    // Where hundreds of records are made at once, the changes are those of one cause, and the first records tell them.
    private const int PollChangeBytes = 512 * 1024;

    private readonly string _hostId = ResourceNames.HostId(host.Host.Name)!;
    private int _changeBytes;

    /// <summary>A record that stands open.</summary>
    /// <param name="since">The first of the polls that were counted; null where this one was enough.</param>
    public StoredRegression MakeOpen(Ruling ruling, RegressionKind kind, Pending? since)
    {
        var stored = Make(ruling, kind);
        var regression = stored.Regression;
        regression.State = RegressionState.Open;
        SetBefore(regression, ruling);
        if (since is not null && (regression.LastGoodTime is not { } good || good < since.FirstTime))
        {
            regression.DetectTime = since.FirstTime;
            if (since.FirstSnapshot > 0) regression.After = ResourceNames.Snapshot(_hostId, since.FirstSnapshot);
        }

        stored.Opened.Add(now.Time);
        Mute(regression);
        regression.Note(RegressionEventKind.Detected, now.Time);
        return stored;
    }

    /// <summary>A record of a moment: nothing stands open.</summary>
    public StoredRegression MakeMoment(Ruling ruling)
    {
        var stored = Make(ruling, ruling.Kind switch
        {
            RulingKind.Better => RegressionKind.Recovery,
            RulingKind.NewlyJudged => RegressionKind.NewlyJudged,
            _ => RegressionKind.Change,
        });
        var regression = stored.Regression;
        regression.State = RegressionState.Recovered;
        regression.RecoverTime = now.Time;
        SetBefore(regression, ruling);
        // What a recovery or a first judgement was before is not known to have been well.
        if (regression.Kind is not RegressionKind.Change) regression.LastGoodTime = null;
        Mute(regression);
        regression.Note(RegressionEventKind.Detected, now.Time);
        return stored;
    }

    /// <summary>Opens a record that had recovered.</summary>
    public StoredRegression Reopen(StoredRegression returning, Ruling ruling)
    {
        var regression = returning.Regression;
        regression.State = RegressionState.Open;
        regression.Severity = ruling.Severity;
        regression.RecoverTime = null;
        // It held until recovery.
        regression.Acknowledgement = null;
        (returning.Evidence, returning.Certificate) = (EvidenceOf(ruling), ruling.Certificate);
        SetBefore(regression, ruling);
        Mute(regression);
        if (!CountAgain(returning)) regression.Note(RegressionEventKind.Recurred, now.Time);
        return returning;
    }

    /// <summary>Has an open record tell what stands now. What somebody acknowledged was what it told before.</summary>
    public void Retell(StoredRegression stored, Ruling ruling)
    {
        var regression = stored.Regression;
        var evidence = EvidenceOf(ruling);
        var isMilder = ruling.Severity <= regression.Severity && evidence is not null && stored.Evidence is not null
            && ruling.Certificate == stored.Certificate && Telling.IsWithin(evidence, stored.Evidence);
        if (!isMilder) regression.Acknowledgement = null;
        regression.Severity = ruling.Severity;
        (stored.Evidence, stored.Certificate) = (evidence, ruling.Certificate);
        if (now.Snapshot > 0) regression.After = ResourceNames.Snapshot(_hostId, now.Snapshot);
        // The snapshot before it may be gone by now: what was known of the changes is then all that is.
        if (PickChanges(ruling, ResourceNames.Number(regression.Before)) is not { Count: > 0 } changes) return;
        regression.Changes.Clear();
        regression.Changes.AddRange(changes);
    }

    /// <summary>Counts that it is there again. True where that is so often that it is flapping from here on.</summary>
    public bool CountAgain(StoredRegression stored)
    {
        var regression = stored.Regression;
        regression.OccurrenceCount++;
        stored.Opened.Add(now.Time);
        while (stored.Opened.Count > now.Options.FlappingAfter) stored.Opened.RemoveAt(0);
        var isOften = stored.Opened.Count == now.Options.FlappingAfter
            && now.Time.ToDateTimeOffset() - stored.Opened[0].ToDateTimeOffset() <= now.Options.FlappingWindow;
        if (!isOften || regression.Flapping) return false;
        regression.Flapping = true;
        regression.Note(RegressionEventKind.Flapping, now.Time);
        return true;
    }

    /// <summary>What a record keeps of the result that opened it.</summary>
    public static CheckResult? EvidenceOf(Ruling ruling) => ruling.Evidence is { } evidence ? BriefResult.Of(evidence) : null;

    private StoredRegression Make(Ruling ruling, RegressionKind kind) => new()
    {
        Regression = new Regression
        {
            Name = ResourceNames.Regression(_hostId, ++host.LastRegression),
            Host = host.Host.Name,
            RuleId = ruling.RuleId,
            Subject = ruling.Subject,
            Severity = ruling.Severity,
            Kind = kind,
            DetectTime = now.Time,
            OccurrenceCount = 1,
        },
        Evidence = EvidenceOf(ruling),
        Certificate = ruling.Certificate,
    };

    private void Mute(Regression regression)
    {
        regression.MaintenanceWindow = now.Windows.Count > 0 ? now.Windows[0].Name : "";
        regression.Muted = now.Windows.Count > 0;
    }

    private void SetBefore(Regression regression, Ruling ruling)
    {
        regression.LastGoodTime = ruling.Baseline?.Time;
        var before = ruling.Baseline?.Snapshot ?? 0;
        regression.Before = before == 0 ? "" : ResourceNames.Snapshot(_hostId, before);
        regression.After = now.Snapshot == 0 ? "" : ResourceNames.Snapshot(_hostId, now.Snapshot);
        regression.Changes.Clear();
        regression.Changes.AddRange(PickChanges(ruling, before));
    }

    private List<FieldChange> PickChanges(Ruling ruling, int before)
    {
        if (_changeBytes >= PollChangeBytes) return [];
        var bytes = 0;
        List<FieldChange> changes = [.. ChangeOrder.Pick(now.ChangesSince(before), ruling.FieldPaths)
            .Take(ChangeLimit).Select(Cut).TakeWhile(change => (bytes += change.CalculateSize()) <= ChangeBytes)];
        _changeBytes += changes.Sum(change => change.CalculateSize());
        return changes;
    }

    private static FieldChange Cut(FieldChange change) => new()
    {
        FieldPath = change.FieldPath,
        Before = ValueText.Cut(change.Before),
        After = ValueText.Cut(change.After),
    };
}
