using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Doctoring;

/// <summary>Whether the agent has an identity, until when, and whether its parts belong together.</summary>
internal sealed class IdentityDoctor(IDoctorWords words, TimeProvider clock)
{
    // A certificate is renewed when a third of its life is over; with this little left, ten days of trying failed.
    private static readonly TimeSpan Late = TimeSpan.FromDays(10);

    /// <summary>The identity; null before it was judged, and where there is none that can be used.</summary>
    public AgentIdentity? Kept { get; private set; }

    public DoctorLine Judge(string directory)
    {
        try
        {
            Kept = IdentityFile.Read(directory);
        }
        catch (StartException failure)
        {
            return failure.InnerException is UnauthorizedAccessException
                ? Say(DoctorSign.Unknown, words.MayNotKnow(IdentityFile.In(directory)), "sudo xmailfleet-agent doctor")
                : Say(DoctorSign.Error, words.IdentityBroken(IdentityFile.In(directory), failure.InnerException?.Message.TrimEnd('.') ?? ""));
        }

        if (Kept is null) return Say(DoctorSign.Warning, words.NotEnrolled);
        var (name, end, now) = (Kept.Leaf.Identity.ToString(), Kept.Leaf.NotAfter, clock.GetUtcNow());
        return now >= end ? Say(DoctorSign.Error, words.IdentityEnded(name, end))
            : end - now < Late ? Say(DoctorSign.Warning, words.IdentityEndsSoon(name, end))
            : Say(DoctorSign.Ok, words.IdentityGood(name, end));
    }

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, words.Identity, sentence, advice);
}
