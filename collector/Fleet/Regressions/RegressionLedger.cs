using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// Enters the rulings of one poll into the regressions of one host: opens, counts again, changes, recovers. Pure: it
/// collects what is to be written.
/// </summary>
internal sealed class RegressionLedger
{
    private readonly StoredHost _host;
    private readonly Dictionary<(string RuleId, string Subject), StoredRegression> _open;
    private readonly IReadOnlyList<StoredRegression> _recent;
    private readonly LedgerMoment _now;
    private readonly Steadiness _steadiness;
    private readonly RecordMaker _maker;
    // By reference: messages are equal by value, and change here.
    private readonly Dictionary<StoredRegression, bool> _written = new(ReferenceEqualityComparer.Instance);

    /// <param name="host">The host; its counters are brought up to date.</param>
    /// <param name="regressions">Those that are open, and those that recovered lately, newest first.</param>
    /// <param name="now">The poll.</param>
    public RegressionLedger(StoredHost host, IReadOnlyList<StoredRegression> regressions, LedgerMoment now)
    {
        _host = host;
        _open = regressions
            .Where(r => r.Regression.State is RegressionState.Open)
            .ToDictionary(r => (r.Regression.RuleId, r.Regression.Subject));
        _recent = [.. regressions.Where(r => r.Regression.State is RegressionState.Recovered)];
        _now = now;
        _steadiness = new Steadiness(host, now);
        _maker = new RecordMaker(host, now);
    }

    /// <summary>What is to be written and told.</summary>
    public IReadOnlyList<StoredRegression> Told => [.. _written.Where(pair => pair.Value).Select(pair => pair.Key)];

    /// <summary>What is open by now.</summary>
    public IReadOnlyCollection<StoredRegression> Open => _open.Values;

    /// <summary>What is to be written without an event.</summary>
    public IReadOnlyList<StoredRegression> Quiet => [.. _written.Where(pair => !pair.Value).Select(pair => pair.Key)];

    /// <summary>
    /// False where it does not count yet: the ruling must be seen at more polls, or this poll has recorded as much as one may.
    /// </summary>
    public bool Enter(Ruling ruling)
    {
        var open = _open.GetValueOrDefault((ruling.RuleId, ruling.Subject));
        if (!_now.Room.Admits(ruling, open, _open.Count)) return false;
        switch (ruling.Kind)
        {
            case RulingKind.Worse or RulingKind.Unknown when open is not null:
                Persist(open, ruling);
                break;
            case RulingKind.Worse:
                if (_steadiness.CountWorse(ruling) is not { } since) return false;
                Begin(ruling, RegressionKind.Regression, since);
                break;
            case RulingKind.Unknown:
                Begin(ruling, RegressionKind.Unknown, since: null);
                break;
            case RulingKind.Good or RulingKind.Ended when open is not null:
                if (!_steadiness.CountGone(ruling, open)) return false;
                Close(open, RegressionEventKind.Recovered);
                break;
            case RulingKind.Superseded when open is not null:
                Close(open, RegressionEventKind.Superseded);
                break;
            case RulingKind.Changed or RulingKind.Better or RulingKind.NewlyJudged:
                Write(_maker.MakeMoment(ruling), IsNews(ruling));
                break;
            default:
                _steadiness.CountGood(ruling);
                break;
        }

        return true;
    }

    /// <summary>Ends what is open about <paramref name="ruling"/>, because a person says that it is meant.</summary>
    public void Accept(Ruling ruling, Activity deed)
    {
        _steadiness.Forget(ruling);
        Close(_open[(ruling.RuleId, ruling.Subject)], RegressionEventKind.Accepted, deed);
    }

    /// <summary>Notes that this poll does not count among good polls in a row, though it is no reason to open anything.</summary>
    public void Interrupt(string ruleId) => _steadiness.Interrupt(ruleId);

    /// <summary>
    /// Ends what has an end of its own: acknowledgements, and the silence of a maintenance window. To be called after
    /// the last ruling, so that what has just recovered is not told as still there.
    /// </summary>
    public void Settle()
    {
        foreach (var stored in _open.Values)
        {
            var regression = stored.Regression;
            if (regression.Acknowledgement is { ExpireTime: { } end } ended && end <= _now.Time)
            {
                regression.Acknowledgement = null;
                regression.Note(RegressionEventKind.AcknowledgementExpired, _now.Time, ended.Author, ended.Note, ended.OnBehalfOf);
                Write(stored, isTold: true);
            }

            if (regression.Muted && _now.Windows.Count == 0)
            {
                regression.Muted = false;
                regression.Note(RegressionEventKind.Unmuted, _now.Time);
                Write(stored, isTold: true);
            }
        }
    }

    private void Begin(Ruling ruling, RegressionKind kind, Pending? since)
    {
        var isNews = IsNews(ruling);
        var stored = FindReturning(ruling, kind) is { } returning
            ? _maker.Reopen(returning, ruling)
            : _maker.MakeOpen(ruling, kind, since);
        _open[(ruling.RuleId, ruling.Subject)] = stored;
        _host.OpenRegressions.Add(ResourceNames.Number(stored.Regression.Name));
        Write(stored, isNews);
    }

    // An open record tells what stands now, and is told again where that is something else than it told before: what is worse in yet
    // another way, or partly mended.
    private void Persist(StoredRegression open, Ruling ruling)
    {
        var startsFlapping = false;
        if (_steadiness.ComesBack(ruling))
        {
            startsFlapping = _maker.CountAgain(open);
            Write(open, startsFlapping);
        }

        var evidence = RecordMaker.EvidenceOf(ruling);
        var tellsSame = open.Regression.Severity == ruling.Severity && open.Certificate == ruling.Certificate;
        // What the collector itself says goes on from poll to poll: a count of them is no news.
        tellsSame &= ruling.IsSettled ? open.Evidence?.Reason == evidence?.Reason : Telling.IsSame(open.Evidence, evidence);
        if (tellsSame)
        {
            if (Equals(open.Evidence, evidence)) return;
            open.Evidence = evidence;
            Write(open, isTold: false);
            return;
        }

        _maker.Retell(open, ruling);
        if (!startsFlapping) open.Regression.Note(RegressionEventKind.Changed, _now.Time);
        Write(open, IsNews(ruling));
    }

    private void Close(StoredRegression open, RegressionEventKind how, Activity? deed = null)
    {
        var regression = open.Regression;
        regression.State = RegressionState.Recovered;
        regression.RecoverTime = _now.Time;
        regression.Note(how, _now.Time, deed?.Author ?? "", deed?.Note ?? "", deed?.OnBehalfOf ?? "");
        _open.Remove((regression.RuleId, regression.Subject));
        _host.OpenRegressions.Remove(ResourceNames.Number(regression.Name));
        Write(open, isTold: true);
    }

    private bool IsNews(Ruling ruling) =>
        ruling.Certificate.Length == 0 || ExpiryNotices.Tell(_host, ruling.Certificate, ruling.ThresholdDays);

    private StoredRegression? FindReturning(Ruling ruling, RegressionKind kind) => _recent.FirstOrDefault(stored =>
        stored.Regression is var regression
        && regression.RuleId == ruling.RuleId && regression.Subject == ruling.Subject && regression.Kind == kind
        && regression.State is RegressionState.Recovered && !regression.IsAccepted()
        && (IsRecent(regression) || (ruling.Certificate.Length > 0 && stored.Certificate == ruling.Certificate)));

    private bool IsRecent(Regression regression)
    {
        var window = regression.Flapping && _now.Options.FlappingWindow > _now.Options.ReopenWindow
            ? _now.Options.FlappingWindow
            : _now.Options.ReopenWindow;
        return regression.RecoverTime.ToDateTimeOffset() > _now.Time.ToDateTimeOffset() - window;
    }

    private void Write(StoredRegression stored, bool isTold)
    {
        if (isTold && !_written.GetValueOrDefault(stored)) _now.Room.Take(stored);
        _written[stored] = isTold || _written.GetValueOrDefault(stored);
        _host.Host.OpenRegressionCount = _open.Values.Count(open => open.Regression.Kind is RegressionKind.Regression);
    }
}
