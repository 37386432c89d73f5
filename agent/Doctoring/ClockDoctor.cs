using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Doctoring;

/// <summary>Whether this host's clock says what the collector's does, and with that, whether the collector can be reached.</summary>
internal sealed class ClockDoctor(IDoctorWords words, TimeProvider clock)
{
    // The collector tells whole seconds, and the answer takes a while.
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(10);

    // As much as certificates are set back: with more, new ones are not valid yet.
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    public async Task<DoctorLine> JudgeAsync(AgentIdentity? identity, CancellationToken ct)
    {
        if (identity is null) return Say(DoctorSign.Ok, words.ClockUncompared);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var own = new OwnIdentity(identity, "", clock);
        try
        {
            return Judge(identity.Collector, await own.Collector.ReadClockAsync(limit.Token));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return Say(DoctorSign.Unknown, words.CollectorSilent(identity.Collector, failure.GetBaseException().Message.TrimEnd('.')));
        }
    }

    private DoctorLine Judge(string collector, DateTimeOffset theirs)
    {
        var difference = clock.GetUtcNow() - theirs;
        if (difference.Duration() < Same) return Say(DoctorSign.Ok, words.ClockSame(collector));
        return Say(
            difference.Duration() < Most ? DoctorSign.Warning : DoctorSign.Error,
            difference > TimeSpan.Zero ? words.ClockAhead(collector, difference) : words.ClockBehind(collector, -difference),
            "timedatectl set-ntp true");
    }

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, words.Clock, sentence, advice);
}
