using System.Globalization;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>What must be recorded of a certificate that comes to its end: each threshold that is passed, then the expiry itself in its place.</summary>
internal sealed class ExpiryTruth
{
    private const int FarOff = int.MaxValue;
    private static readonly int[] Thresholds = [1, 3, 7, 14, 30];

    private readonly Matter _soon;
    private readonly Matter _expired;
    private readonly BadFromStart _badExpiry = new();
    private (string Certificate, int Days)? _known;
    private int _days;

    public ExpiryTruth(Promises promises)
    {
        _soon = new Matter("certificate-expiry-soon", DiagnosisMaker.CertificatePath, promises);
        _expired = new Matter("certificate-expired", DiagnosisMaker.CertificatePath, promises);
    }

    public IEnumerable<Matter> Matters => [_soon, _expired];

    /// <summary>Somebody says that the threshold is known. Nobody says so of an expired certificate.</summary>
    public void Accept(int round, Situation now)
    {
        if (_soon.Accept(round)) _known = (now.Certificate.Fingerprint, _days);
    }

    public void See(int round, Situation now, bool isFirst)
    {
        var time = Rounds.TimeOf(round);
        var isExpired = now.IsExpired(time);
        if (isExpired) _soon.Supersede(round);
        _badExpiry.See(_expired, isExpired, isFirst, round, Severity.Error, now.InMaintenance);
        if (isExpired) return;
        var days = _days = Thresholds.Where(threshold => now.Certificate.NotAfter - time <= TimeSpan.FromDays(threshold)).DefaultIfEmpty(FarOff).Min();
        var known = _known is { } before && before.Certificate == now.Certificate.Fingerprint ? before.Days : FarOff;
        if (_known is not null && days < known)
        {
            var severity = days == 30 ? Severity.Notice : Severity.Warning;
            _soon.SeeBad(round, severity, now.InMaintenance, days.ToString(CultureInfo.InvariantCulture) + now.Certificate.Fingerprint);
            return;
        }

        _soon.SeeGood(round);
        if (!_soon.IsOpen) _known = (now.Certificate.Fingerprint, days);
    }
}
