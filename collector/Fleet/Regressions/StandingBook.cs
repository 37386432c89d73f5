using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// What each rule last saw that was not worse than before: the state that a host is measured against. It outlives
/// polls that cannot tell, and stays while a regression is open.
/// </summary>
internal sealed class StandingBook
{
    // As much as the largest host has, 2,500 results of some 100 bytes each; they are read and written at every poll that is judged.
    private const int UnnamedLimit = 5_000;
    private const int UnnamedBytes = 512 * 1024;

    private readonly Dictionary<(string RuleId, string Subject), Standing> _standings;
    private readonly ILookup<string, Standing> _ofRule;

    /// <summary>The book as stored, brought up to the newest snapshot.</summary>
    public StandingBook(IEnumerable<Standing> stored, Snapshot? newest)
    {
        _standings = stored.Select(standing => standing.Clone()).ToDictionary(s => (s.RuleId, s.Subject));
        _ofRule = _standings.Values.ToLookup(standing => standing.RuleId);
        if (newest is null) return;
        // What the newest snapshot showed was seen for as long as that snapshot was.
        var number = ResourceNames.Number(newest.Name);
        foreach (var standing in _standings.Values.Where(s => s.Snapshot == number)) standing.Time = newest.LastSeenTime;
    }

    public Standing? Find(string ruleId, string subject) => _standings.GetValueOrDefault((ruleId, subject));

    /// <summary>Those of one rule, as they were before this poll.</summary>
    public IEnumerable<Standing> OfRule(string ruleId) => _ofRule[ruleId];

    /// <summary>Keeps what a ruling makes of the standing of its subject.</summary>
    public void Keep(Ruling ruling, int snapshot, Timestamp time)
    {
        var key = (ruling.RuleId, Subject: ruling.KeptAs ?? ruling.Subject);
        if (ruling.Kind is RulingKind.Forgotten) _standings.Remove(key);
        if (!ruling.IsStanding) return;
        _standings[key] = new Standing
        {
            RuleId = ruling.RuleId,
            Subject = key.Subject,
            Value = ruling.Value,
            Snapshot = snapshot,
            Time = time,
            Accepted = ruling.Meant,
        };
    }

    /// <summary>
    /// Drops the oldest standings of what <paramref name="now"/> does not name, where they are more than an agent can leave
    /// behind. One that does not make up ids and subjects as it goes never loses any.
    /// </summary>
    public void Bound(Diagnosis now)
    {
        var named = now.CheckResults.Select(result => (result.CheckId, result.Subject)).ToHashSet();
        var (count, bytes) = (0, 0L);
        foreach (var (key, standing) in _standings.Where(pair => !named.Contains(pair.Key)).OrderByDescending(pair => pair.Value.Time).ToList())
            if (++count > UnnamedLimit || (bytes += standing.CalculateSize()) > UnnamedBytes) _standings.Remove(key);
    }

    public IReadOnlyList<Standing> ToList() => [.. _standings.Values];
}
