using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions;

/// <summary>
/// What each rule last saw that was not worse than before: the state that a host is measured against. It outlives
/// polls that cannot tell, and stays while a regression is open.
/// </summary>
internal sealed class StandingBook
{
    private readonly Dictionary<(string RuleId, string Subject), Standing> _standings;

    /// <summary>The book as stored, brought up to the newest snapshot.</summary>
    public StandingBook(IEnumerable<Standing> stored, Snapshot? newest)
    {
        _standings = stored.Select(standing => standing.Clone()).ToDictionary(s => (s.RuleId, s.Subject));
        if (newest is null) return;
        // What the newest snapshot showed was seen for as long as that snapshot was.
        var number = ResourceNames.Number(newest.Name);
        foreach (var standing in _standings.Values.Where(s => s.Snapshot == number)) standing.Time = newest.LastSeenTime;
    }

    public Standing? Find(string ruleId, string subject) => _standings.GetValueOrDefault((ruleId, subject));

    public IEnumerable<Standing> OfRule(string ruleId) => _standings.Values.Where(standing => standing.RuleId == ruleId);

    /// <summary>Keeps what a ruling makes of the standing of its subject.</summary>
    public void Keep(Ruling ruling, int snapshot, Timestamp time)
    {
        var key = (ruling.RuleId, ruling.Subject);
        if (ruling.Kind is RulingKind.Forgotten) _standings.Remove(key);
        if (!ruling.IsStanding) return;
        _standings[key] = new Standing
        {
            RuleId = ruling.RuleId,
            Subject = ruling.Subject,
            Value = ruling.Value,
            Snapshot = snapshot,
            Time = time,
        };
    }

    public IReadOnlyList<Standing> ToList() => [.. _standings.Values];
}
