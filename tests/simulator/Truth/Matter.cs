using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>One condition of one host, seen from poll to poll: which records it must have made.</summary>
internal sealed class Matter(string ruleId, string subject, Promises promises, RegressionKind kind = RegressionKind.Regression)
{
    // Polls that could tell since it last ended: whether they found it bad.
    private readonly List<(int Round, bool Bad)> _polls = [];
    private ExpectedRecord? _open;
    private string _reason = "";
    private int _goodInARow;
    private bool _isGone;
    private int? _lastBad;

    public List<ExpectedRecord> Records { get; } = [];

    /// <summary>The last poll that found it well.</summary>
    public int? LastGood { get; set; }

    public bool IsOpen => _open is not null;

    /// <summary>A poll found it bad.</summary>
    /// <param name="atOnce">Whether one poll is enough.</param>
    public void SeeBad(int round, Severity severity, bool muted, string reason = "", bool atOnce = false)
    {
        _lastBad = round;
        if (_open is { } open)
        {
            if (_isGone) CountAgain(open, round, RegressionEventKind.Unspecified);
            (_isGone, _goodInARow) = (false, 0);
            if (_reason != reason && open.Events[^1] != (round, RegressionEventKind.Flapping))
                open.Events.Add((round, RegressionEventKind.Changed));
            (_reason, open.Severity) = (reason, severity);
            return;
        }

        _polls.Add((round, true));
        var counted = _polls.TakeLast(promises.OpenWindow).Where(poll => poll.Bad).ToList();
        if (!atOnce && counted.Count < promises.OpenAfter) return;
        _open = Returning(round) is { } same ? Reopen(same, round) : Open(round, atOnce ? round : FirstSince(counted, round));
        (_reason, _open.Severity, _open.Muted, _open.LastGood) = (reason, severity, muted, LastGood);
        _polls.Clear();
        (_isGone, _goodInARow) = (false, 0);
    }

    /// <summary>A poll found it good.</summary>
    public void SeeGood(int round)
    {
        if (_open is { } open)
        {
            _isGone = true;
            _goodInARow++;
            if (_goodInARow >= (open.Flapping ? promises.FlappingRecoverAfter : promises.RecoverAfter)) End(round, RegressionEventKind.Recovered);
        }
        else
        {
            _polls.Add((round, false));
        }

        if (_open is null) LastGood = round;
    }

    /// <summary>A poll was neither good nor bad enough, so that good ones before it are not in a row with those after it.</summary>
    public void Interrupt() => _goodInARow = 0;

    /// <summary>It ends because a graver one took its place.</summary>
    public void Supersede(int round)
    {
        if (_open is not null) End(round, RegressionEventKind.Superseded);
    }

    /// <summary>Somebody says that it is meant. False where it is not open, or this round did not show it.</summary>
    public bool Accept(int round)
    {
        if (_open is not { } open || _lastBad != round) return false;
        open.Accepted = true;
        End(round, RegressionEventKind.Accepted);
        LastGood = round;
        return true;
    }

    /// <summary>What has happened in one moment and is over.</summary>
    public void Record(int round, RegressionKind moment, Severity severity, bool muted, int? lastGood) => Records.Add(
        new ExpectedRecord(ruleId, subject, moment, round)
        {
            Severity = severity,
            LastGood = lastGood,
            Recovered = round,
            Muted = muted,
            Events = { (round, RegressionEventKind.Detected) },
        });

    /// <summary>The poll is over: what a maintenance window muted is told after its end.</summary>
    public void EndPoll(int round, bool inMaintenance)
    {
        if (_open is not { Muted: true } || inMaintenance) return;
        _open.Muted = false;
        _open.Events.Add((round, RegressionEventKind.Unmuted));
    }

    private int FirstSince(List<(int Round, bool Bad)> counted, int round) =>
        counted.Where(poll => LastGood is not { } good || poll.Round > good).Select(poll => poll.Round).FirstOrDefault(round);

    private ExpectedRecord? Returning(int round)
    {
        if (Records.LastOrDefault(record => record.Kind == kind) is not { Recovered: { } end, Accepted: false } last) return null;
        var window = last.Flapping ? Math.Max(promises.ReopenRounds, promises.FlappingRounds) : promises.ReopenRounds;
        return end > round - window ? last : null;
    }

    private ExpectedRecord Open(int round, int detected)
    {
        var record = new ExpectedRecord(ruleId, subject, kind, detected);
        record.Opened[0] = round;
        record.Events.Add((round, RegressionEventKind.Detected));
        Records.Add(record);
        return record;
    }

    private ExpectedRecord Reopen(ExpectedRecord record, int round)
    {
        record.Recovered = null;
        CountAgain(record, round, RegressionEventKind.Recurred);
        return record;
    }

    private void CountAgain(ExpectedRecord record, int round, RegressionEventKind told)
    {
        record.Opened.Add(round);
        var isOften = record.Opened.Count >= promises.FlappingAfter
            && round - record.Opened[^promises.FlappingAfter] <= promises.FlappingRounds;
        if (isOften && !record.Flapping)
        {
            record.Flapping = true;
            record.Events.Add((round, RegressionEventKind.Flapping));
        }
        else if (told is not RegressionEventKind.Unspecified)
        {
            record.Events.Add((round, told));
        }
    }

    private void End(int round, RegressionEventKind how)
    {
        _open!.Recovered = round;
        _open.Events.Add((round, how));
        _open = null;
        _polls.Clear();
        (_isGone, _goodInARow) = (false, 0);
    }
}
