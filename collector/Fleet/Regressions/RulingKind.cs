namespace XMailFleet.Fleet.Regressions;

/// <summary>What a rule says about one subject.</summary>
internal enum RulingKind
{
    /// <summary>As good as before, or better: what is open recovers, and this is the new standing.</summary>
    Good,

    /// <summary>Worse than the standing, which stays: a regression opens, or an open one takes this severity.</summary>
    Worse,

    /// <summary>It can no longer be there: what is open recovers, and the standing stays.</summary>
    Ended,

    /// <summary>Something graver has taken its place: what is open ends, and the standing stays.</summary>
    Superseded,

    /// <summary>Different and sound: a change is recorded, and this is the new standing.</summary>
    Changed,

    /// <summary>
    /// Good, and bad ever since it was known: a recovery of what never was a regression is recorded, and this is the new
    /// standing.
    /// </summary>
    Better,

    /// <summary>Bad, and never judged before: that is recorded, and this is the new standing.</summary>
    NewlyJudged,

    /// <summary>It cannot be told any more, which is recorded as long as it lasts. The standing stays.</summary>
    Unknown,

    /// <summary>The subject is gone and nothing is to be remembered of it.</summary>
    Forgotten,
}
