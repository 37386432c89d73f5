using XMailFleet.Simulator.Lives;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>
/// What must be recorded of renewals: one that is sound beside the one before it is one change; names that are gone, and an end that comes sooner,
/// are a regression each, against what was last offered or accepted of either.
/// </summary>
internal sealed class CertificateTruth
{
    private readonly Matter _replaced;
    private readonly Matter _namesLost;
    private readonly Matter _endsSooner;
    private VirtualCertificate? _last;
    private VirtualCertificate? _sound;
    private VirtualCertificate? _dates;
    private IReadOnlyList<string> _asked = [];
    private IReadOnlyList<string> _offered = [];
    private int? _lastSeen;
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
        if (lost) _asked = _offered = now.Certificate.Names;
        if (sooner) _dates = now.Certificate;
        if (lost || sooner) (_sound, _lastSound) = (now.Certificate, round);
    }

    public void See(int round, Situation now)
    {
        var time = Rounds.TimeOf(round);
        // While it does not work at all, that is what is told.
        if (!now.KeyMatches || now.IsExpired(time)) return;
        var certificate = now.Certificate;
        if (_sound is null || _sound.Fingerprint == certificate.Fingerprint)
            (_last, _sound, _dates, _asked, _offered) = (certificate, certificate, certificate, certificate.Names, certificate.Names);
        SeeNames(round, certificate, now.InMaintenance);
        SeeDates(round, certificate, now.InMaintenance);
        if (_last!.Fingerprint != certificate.Fingerprint && !_last.Names.Except(certificate.Names).Any() && !EndsSooner(certificate, _last, round))
            _replaced.Record(round, RegressionKind.Change, Severity.Notice, now.InMaintenance, _lastSeen);
        (_last, _lastSeen) = (certificate, round);
        if (!_asked.Except(certificate.Names).Any() && !EndsSooner(certificate, _dates!, round)) (_sound, _lastSound) = (certificate, round);
    }

    private void SeeNames(int round, VirtualCertificate certificate, bool muted)
    {
        _namesLost.LastGood = _lastSound;
        if (_asked.Except(certificate.Names).Any())
        {
            _namesLost.SeeBad(round, Severity.Warning, muted, string.Join(", ", _offered.Except(certificate.Names)));
            _offered = [.. _offered.Union(certificate.Names)];
            return;
        }

        _asked = _offered = certificate.Names;
        _namesLost.SeeGood(round);
    }

    private void SeeDates(int round, VirtualCertificate certificate, bool muted)
    {
        _endsSooner.LastGood = _lastSound;
        if (EndsSooner(certificate, _dates!, round))
        {
            var older = certificate.NotBefore < _dates!.NotBefore;
            _endsSooner.SeeBad(round, older ? Severity.Warning : Severity.Notice, muted, $"{older} {certificate.NotAfter:O}");
            return;
        }

        _dates = certificate;
        _endsSooner.SeeGood(round);
    }

    private static bool EndsSooner(VirtualCertificate certificate, VirtualCertificate other, int round) =>
        certificate.NotAfter < other.NotAfter && Rounds.TimeOf(round) < other.NotAfter;
}
