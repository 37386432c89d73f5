using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>Whether the program runs, as which file, and whether it will after the next start of the machine.</summary>
/// <param name="words">The language.</param>
/// <param name="unit">The unit that runs it.</param>
/// <param name="byHand">The command that does where there is no unit.</param>
public sealed class ServiceDoctor(IDoctorWords words, UnitFile unit, string byHand)
{
    public DoctorLine Judge(IReadOnlyList<RunningProgram> running)
    {
        if (!UnitFile.IsSystemdHere || unit.Path is null) return JudgeWithoutUnit(running);
        if (unit.Unread is { } unread) return Say(DoctorSign.Unknown, words.MayNotKnow(unread), $"sudo {byHand.Split(' ')[0]} doctor");
        if (unit.IsMasked) return Say(DoctorSign.Error, words.UnitMasked(unit.Name), $"systemctl unmask {unit.Name} && systemctl enable --now {unit.Name}");
        if (running.Count == 0) return Say(DoctorSign.Error, words.UnitDown(unit.Name), unit.IsEnabled ? $"systemctl restart {unit.Name}" : $"systemctl enable --now {unit.Name}");
        if (running.Any(program => program.IsReplaced is true)) return Say(DoctorSign.Warning, words.UnitReplaced(unit.Name, Program), $"systemctl restart {unit.Name}");
        if (!unit.IsEnabled) return Say(DoctorSign.Warning, words.UnitNotEnabled(unit.Name), $"systemctl enable {unit.Name}");
        return Say(DoctorSign.Ok, running.All(program => program.IsReplaced is false) ? words.UnitRuns(unit.Name, Program) : words.UnitRunsUnseen(unit.Name));
    }

    private DoctorLine JudgeWithoutUnit(IReadOnlyList<RunningProgram> running) =>
        running.Count == 0 ? Say(DoctorSign.Error, words.NothingRuns(unit.Name), byHand)
        : running[0].IsReplaced is true ? Say(DoctorSign.Warning, words.ReplacedByHand(running[0].ProcessId))
        : Say(DoctorSign.Ok, words.RunsByHand(running[0].ProcessId));

    private string Program => unit.Command is [var program, ..] ? program : "";

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, words.Service, sentence, advice);
}
