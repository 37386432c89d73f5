using XMailFleet.Simulator.Lives;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>What must be recorded of renewals: a sound one is one change, another one a regression against the last sound certificate.</summary>
internal sealed class CertificateTruth
{
    private readonly Matter _replaced;
    private readonly Matter _namesLost;
    private readonly Matter _endsSooner;
    private VirtualCertificate? _sound;
    private int? _lastSound;

    public CertificateTruth(Promises promises)
    {
        _replaced = new Matter(RuleIds.CertificateReplaced, "", promises);
        _namesLost = new Matter(RuleIds.CertificateNamesLost, "", promises);
        _endsSooner = new Matter(RuleIds.CertificateEndsSooner, "", promises);
    }

    public IEnumerable<Matter> Matters => [_replaced, _namesLost, _endsSooner];

    /// <summary>Somebody says that the certificate is meant.</summary>
    public void Accept(int round, Situation now)
    {
        var (lost, sooner) = (_namesLost.Accept(round), _endsSooner.Accept(round));
        if (lost || sooner) (_sound, _lastSound) = (now.Certificate, round);
    }

    public void See(int round, Situation now)
    {
        var time = Rounds.TimeOf(round);
        // While it does not work at all, that is what is told.
        if (!now.KeyMatches || now.IsExpired(time)) return;
        var certificate = now.Certificate;
        _namesLost.LastGood = _endsSooner.LastGood = _lastSound;
        var lost = _sound is { } sound && sound.Names.Except(certificate.Names).Any();
        var sooner = _sound is { } longer && certificate.NotAfter < longer.NotAfter && time < longer.NotAfter;
        var older = sooner && certificate.NotBefore < _sound!.NotBefore;
        if (lost && !older) _namesLost.SeeBad(round, Severity.Warning, now.InMaintenance, "lost");
        else _namesLost.SeeGood(round);
        if (older || (sooner && !lost)) _endsSooner.SeeBad(round, older ? Severity.Warning : Severity.Notice, now.InMaintenance, older ? "older" : "sooner");
        else _endsSooner.SeeGood(round);
        if (lost || sooner) return;
        if (_sound is { } before && before.Fingerprint != certificate.Fingerprint)
            _replaced.Record(round, RegressionKind.Change, Severity.Notice, now.InMaintenance, _lastSound);
        (_sound, _lastSound) = (certificate, round);
    }
}
