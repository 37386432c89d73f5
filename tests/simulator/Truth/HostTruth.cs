using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>
/// What must have been recorded of one host, told from its life alone: nothing of the collector's judgement is asked, only
/// what its documentation promises.
/// </summary>
internal sealed class HostTruth
{
    private readonly Life _life;
    private readonly Promises _promises;
    private readonly Matter _unreachable;
    private readonly Matter _mismatch;
    private readonly Matter _looseKey;
    private readonly Matter _openSsl;
    private readonly Matter _upgrade;
    private readonly Matter _agent;
    private readonly Matter _newCheck;
    private readonly Matter _unclear;
    private readonly Matter[] _services;
    private readonly CertificateTruth _certificates;
    private readonly ExpiryTruth _expiry;
    private readonly BadFromStart _badKey = new();
    private readonly BadFromStart _badMode = new();
    private readonly BadFromStart _badNewCheck = new();
    private readonly HashSet<int> _meantOff = [];
    private Situation? _told;
    private string _bestOpenSsl = "";
    private int? _lastTold;
    private int? _lastAnswer;
    private int? _lastClear;
    private int _failures;

    private HostTruth(Life life, Promises promises)
    {
        (_life, _promises) = (life, promises);
        _unreachable = Make(RuleIds.HostUnreachable);
        _mismatch = Make("key-pair-mismatch", DiagnosisMaker.KeyPath);
        _looseKey = Make("private-key-permissions", DiagnosisMaker.KeyPath);
        _openSsl = Make(RuleIds.OpenSslVersionDowngrade);
        _upgrade = Make(RuleIds.OpenSslVersionUpgrade);
        _agent = Make(RuleIds.AgentVersionChanged);
        _newCheck = Make(DiagnosisMaker.NewCheckId);
        _unclear = new Matter(RuleIds.CannotBeTold, "openssl", promises, RegressionKind.Unknown);
        _services = [.. DiagnosisMaker.ServiceNames.Select(name => Make(RuleIds.ServiceDisabled, name))];
        _certificates = new CertificateTruth(promises);
        _expiry = new ExpiryTruth(promises);
    }

    private IEnumerable<Matter> Matters =>
    [
        _unreachable, _mismatch, _looseKey, _openSsl, _upgrade, _agent, _newCheck, _unclear, .. _services, .. _certificates.Matters,
        .. _expiry.Matters,
    ];

    /// <summary>Every record, in no order.</summary>
    public static IReadOnlyList<ExpectedRecord> Tell(Life life, SiteOutages outages, Promises promises, int rounds)
    {
        var truth = new HostTruth(life, promises);
        for (var round = 0; round < rounds; round++) truth.Live(round, outages.IsDownFor(life.Index, round));
        return [.. truth.Matters.SelectMany(matter => matter.Records)];
    }

    private void Live(int round, bool siteIsDown)
    {
        var now = _life.At(round);
        var conduct = siteIsDown ? Conduct.Refusing : now.Conduct;
        if (!Conducts.Answers(conduct)) Fail(round, now.InMaintenance, Conducts.Reason(conduct));
        else Answer(round, now);
        foreach (var matter in Matters) matter.EndPoll(round, now.InMaintenance);
        if (now.IsAccepted && Conducts.Answers(conduct) && !now.PartsMissing) Accept(round, now);
    }

    private void Accept(int round, Situation now)
    {
        _badKey.Accept(_mismatch, round);
        _badMode.Accept(_looseKey, round);
        _badNewCheck.Accept(_newCheck, round);
        if (_openSsl.Accept(round)) _bestOpenSsl = now.OpenSsl;
        for (var service = 0; service < _services.Length; service++)
            if (_services[service].Accept(round)) _meantOff.Add(service);
        _certificates.Accept(round, now);
        _expiry.Accept(round, now);
    }

    private void Fail(int round, bool muted, string reason)
    {
        _failures++;
        _unreachable.LastGood = _lastAnswer;
        if (_failures >= _promises.UnreachableAfter) _unreachable.SeeBad(round, Severity.Warning, muted, reason, atOnce: true);
        else _unreachable.Interrupt();
    }

    private void Answer(int round, Situation now)
    {
        _failures = 0;
        if (_unreachable.IsOpen) _unreachable.SeeGood(round);
        _lastAnswer = round;
        if (now.PartsMissing) return;
        SeeChecks(round, now);
        SeeOpenSsl(round, now);
        SeeServices(round, now);
        _certificates.See(round, now);
        _expiry.See(round, now, isFirst: _told is null);
        (_told, _lastTold) = (now, round);
    }

    private void SeeChecks(int round, Situation now)
    {
        _badKey.See(_mismatch, !now.KeyMatches, isFirst: _told is null, round, Severity.Error, now.InMaintenance);
        _badMode.See(_looseKey, now.LooseKey, isFirst: _told is null, round, Severity.Warning, now.InMaintenance);
        SeeAgent(round, now);
        SeeClarity(round, now);
    }

    // What a newer agent judges may have been so for years.
    private void SeeAgent(int round, Situation now)
    {
        if (_told is { } before && before.AgentGeneration != now.AgentGeneration)
            _agent.Record(round, RegressionKind.Change, Severity.Notice, now.InMaintenance, _lastTold);
        if (now.AgentGeneration == 0) return;
        var isFirst = _told is not { AgentGeneration: > 0 };
        if (isFirst && _told is not null && !now.NewCheckContent)
            _newCheck.Record(round, RegressionKind.NewlyJudged, Severity.Warning, now.InMaintenance, null);
        _badNewCheck.See(_newCheck, !now.NewCheckContent, isFirst, round, Severity.Warning, now.InMaintenance);
    }

    private void SeeClarity(int round, Situation now)
    {
        _unclear.LastGood = _lastClear;
        if (!now.CannotTell)
        {
            if (_unclear.IsOpen) _unclear.SeeGood(round);
            _lastClear = round;
        }
        else if (_lastClear is not null)
        {
            _unclear.SeeBad(round, Severity.Notice, now.InMaintenance, atOnce: true);
        }
    }

    private void SeeOpenSsl(int round, Situation now)
    {
        var order = _bestOpenSsl.Length == 0 ? 0 : string.CompareOrdinal(now.OpenSsl, _bestOpenSsl);
        if (order < 0)
        {
            _openSsl.SeeBad(round, Severity.Warning, now.InMaintenance, now.OpenSsl);
            return;
        }

        if (order > 0) _upgrade.Record(round, RegressionKind.Change, Severity.Notice, now.InMaintenance, _openSsl.LastGood);
        _bestOpenSsl = now.OpenSsl;
        _openSsl.SeeGood(round);
    }

    // One that was off when the host was first seen may be meant so.
    private void SeeServices(int round, Situation now)
    {
        for (var service = 0; service < _services.Length; service++)
        {
            var matter = _services[service];
            if (now.ServiceOff != service) _meantOff.Remove(service);
            if (now.ServiceOff != service || _meantOff.Contains(service)) matter.SeeGood(round);
            else if (matter.LastGood is not null) matter.SeeBad(round, Severity.Warning, now.InMaintenance);
        }
    }

    private Matter Make(string ruleId, string subject = "") => new(ruleId, subject, _promises);
}
