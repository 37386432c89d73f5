using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>A check whose condition may be bad already when it is first judged: then its end is a recovery, and only what comes later a regression.</summary>
internal sealed class BadFromStart
{
    private bool _isBad;

    /// <summary>Somebody says that it is meant: it is as if it had been bad from the start.</summary>
    public void Accept(Matter matter, int round) => _isBad |= matter.Accept(round);

    public void See(Matter matter, bool bad, bool isFirst, int round, Severity severity, bool muted)
    {
        if (isFirst) _isBad = bad;
        if (_isBad && bad) return;
        if (_isBad) matter.Record(round, RegressionKind.Recovery, severity, muted, lastGood: null);
        _isBad = false;
        if (bad) matter.SeeBad(round, severity, muted);
        else matter.SeeGood(round);
    }
}
