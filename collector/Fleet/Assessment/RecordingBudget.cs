using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>
/// What one host may add to the history in a day. The changes of one that goes on beyond that are recorded ever less often; what
/// gets worse, or well again, is recorded still.
/// </summary>
internal sealed class RecordingBudget
{
    // An ordinary host adds some kilobytes a day, and one with a value that changes at every poll its whole diagnosis each time:
    // these are a hundred of them.
    private const long WholeBytes = 8L << 20;

    // Kept back from the spaced ones for what is urgent.
    private const long SpacedBytes = 16L << 20;

    private const long MostBytes = 24L << 20;
    private const int UrgentLimit = 100;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private readonly Spending _spending;
    private readonly Timestamp _now;

    private RecordingBudget(Spending spending, Timestamp now) => (_spending, _now) = (spending, now);

    /// <summary>Whether changes were left out since the host last rested.</summary>
    public bool IsRestless => _spending.RestlessTime is not null;

    public static RecordingBudget Of(StoredHost host, Timestamp now) => new(Renew(host.Spending, now), now);

    /// <summary>Whether a change of that many bytes is recorded as that of any host; it then counts.</summary>
    public bool TryWhole(long bytes) => TryTake(bytes, WholeBytes);

    /// <summary>Whether a change is recorded beyond that: since its time has come, or since it is urgent.</summary>
    public bool TrySpaced(long bytes, bool isUrgent)
    {
        if ((_spending.NextTime is not { } next || next <= _now) && TryTake(bytes, SpacedBytes))
        {
            var pause = FirstPause * Math.Pow(2, Math.Min(_spending.SpacedCount++, 16));
            _spending.NextTime = _now + Duration.FromTimeSpan(pause < LongestPause ? pause : LongestPause);
            return true;
        }

        if (!isUrgent || _spending.UrgentCount >= UrgentLimit || !TryTake(bytes, MostBytes)) return false;
        _spending.UrgentCount++;
        return true;
    }

    /// <summary>Counts a change that is not recorded.</summary>
    public void LeaveOut()
    {
        _spending.RestlessTime ??= _now;
        _spending.UnrecordedCount++;
        _spending.RestlessCount++;
    }

    /// <summary>What is to be told of the host.</summary>
    public Ruling Judge() => !IsRestless ? Ruling.Ended(RuleIds.ChangesWithoutRest, "") : new Ruling(RulingKind.Worse, RuleIds.ChangesWithoutRest, "")
    {
        Severity = Severity.Warning,
        IsSettled = true,
        Evidence = new CheckResult
        {
            CheckId = RuleIds.ChangesWithoutRest,
            Status = CheckStatus.Warning,
            Reason = "unrecorded",
            Parameters =
            {
                ["since"] = _spending.RestlessTime.ToDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["count"] = _spending.RestlessCount.ToString(CultureInfo.InvariantCulture),
            },
        },
    };

    /// <summary>Enters it into the host.</summary>
    public void EnterInto(StoredHost host)
    {
        host.Spending = _spending;
        host.Host.UnrecordedChangeCount = _spending.RestlessCount;
        host.Host.UnrecordedSinceTime = _spending.RestlessTime;
    }

    // A day on which everything was recorded is one of rest.
    private static Spending Renew(Spending? stored, Timestamp now)
    {
        if (stored is null) return new Spending { StartTime = now };
        if ((now - stored.StartTime).ToTimeSpan() < Day) return stored.Clone();
        return stored.UnrecordedCount == 0
            ? new Spending { StartTime = now }
            : new Spending { StartTime = now, RestlessTime = stored.RestlessTime, RestlessCount = stored.RestlessCount };
    }

    private bool TryTake(long bytes, long limit)
    {
        if (_spending.Bytes + bytes > limit) return false;
        _spending.Bytes += bytes;
        return true;
    }
}
