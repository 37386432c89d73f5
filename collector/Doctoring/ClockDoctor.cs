using XMailFleet.Programs.Doctoring;
using XMailFleet.Texts;
using XMailFleet.Versions;

namespace XMailFleet.Collector.Doctoring;

/// <summary>Whether this machine's clock can be right. The collector's is the one that all others are compared with.</summary>
internal sealed class ClockDoctor(IDoctorWords words, TimeProvider clock)
{
    public DoctorLine Judge()
    {
        var now = clock.GetUtcNow();
        var built = new DateTimeOffset(ProgramVersion.Date, TimeOnly.MinValue, TimeSpan.Zero);
        return now < built
            ? new DoctorLine(DoctorSign.Error, words.Clock, words.ClockBeforeBuild(built), "timedatectl set-ntp true")
            : new DoctorLine(DoctorSign.Ok, words.Clock, words.ClockPlausible(now));
    }
}
