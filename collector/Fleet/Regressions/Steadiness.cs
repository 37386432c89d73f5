using System.Numerics;
using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// Counts polls: N of the last M must find something worse before it opens, and so many in a row must find it good
/// before it recovers, more where it is flapping. A poll that cannot tell counts for neither, nor
/// does one that came early (<see cref="LedgerMoment.LeastSpacing"/>).
/// </summary>
internal sealed class Steadiness(StoredHost host, LedgerMoment now)
{
    // Each is looked for among them. Subjects that an answer names once are never judged again.
    private const int PendingLimit = 1000;

    private RegressionOptions Options => now.Options;

    /// <summary>
    /// Counts a poll that found it worse while nothing is open. Where that makes enough, gives the first of the polls
    /// that count; null while there are too few.
    /// </summary>
    public Pending? CountWorse(Ruling ruling)
    {
        var pending = Find(ruling) ?? Add(ruling, polls: 0);
        if (Counts(pending))
        {
            // It is dated by the first poll after the last good one, not by one that a good one followed.
            if ((pending.Polls & 1) == 0) (pending.FirstTime, pending.FirstSnapshot) = (now.Time, now.Snapshot);
            Shift(pending, worse: true);
        }

        pending.Polls &= Mask(Options.OpenWindow);
        if (!ruling.IsSettled && BitOperations.PopCount(pending.Polls) < Options.OpenAfter) return null;
        host.Pending.Remove(pending);
        return pending;
    }

    /// <summary>Counts a poll that found it good while nothing is open.</summary>
    public void CountGood(Ruling ruling)
    {
        if (Find(ruling) is not { } pending || !Counts(pending)) return;
        Shift(pending, worse: false);
        pending.Polls &= Mask(Options.OpenWindow);
        if (pending.Polls == 0) host.Pending.Remove(pending);
    }

    /// <summary>Counts a poll that found gone what is open. True where that makes enough to recover.</summary>
    public bool CountGone(Ruling ruling, StoredRegression open)
    {
        var pending = Find(ruling) ?? Add(ruling, polls: 1);
        if (Counts(pending)) Shift(pending, worse: false);
        var needed = open.Regression.Flapping ? Options.FlappingRecoverAfter : Options.RecoverAfter;
        if (BitOperations.TrailingZeroCount(pending.Polls) < needed) return false;
        host.Pending.Remove(pending);
        return true;
    }

    /// <summary>A poll was neither good nor bad enough: good ones before it are not in a row with those after it.</summary>
    public void Interrupt(string ruleId)
    {
        foreach (var pending in host.Pending.Where(pending => pending.RuleId == ruleId)) Shift(pending, worse: true);
    }

    /// <summary>What is open is there again. True where it had been gone in between.</summary>
    public bool ComesBack(Ruling ruling) => Forget(ruling);

    /// <summary>Drops what was counted. True where there was something.</summary>
    public bool Forget(Ruling ruling) => Find(ruling) is { } pending && host.Pending.Remove(pending);

    private bool Counts(Pending pending) =>
        pending.CountTime is not { } last || (now.Time - last).ToTimeSpan() >= now.LeastSpacing;

    private void Shift(Pending pending, bool worse)
    {
        pending.Polls = (pending.Polls << 1) | (worse ? 1u : 0u);
        pending.CountTime = now.Time;
    }

    private Pending? Find(Ruling ruling) =>
        host.Pending.FirstOrDefault(pending => pending.RuleId == ruling.RuleId && pending.Subject == ruling.Subject);

    private Pending Add(Ruling ruling, uint polls)
    {
        var pending = new Pending
        {
            RuleId = ruling.RuleId,
            Subject = ruling.Subject,
            Polls = polls,
            FirstTime = now.Time,
            FirstSnapshot = now.Snapshot,
        };
        if (host.Pending.Count >= PendingLimit) host.Pending.RemoveAt(0);
        host.Pending.Add(pending);
        return pending;
    }

    private static uint Mask(int polls) => (1u << polls) - 1;
}
