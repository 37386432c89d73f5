using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>Whether a directory of the program's, and the files in it, are its alone.</summary>
/// <param name="words">The language.</param>
/// <param name="program">As typed.</param>
public sealed class RightsDoctor(IDoctorWords words, string program)
{
    /// <param name="directory">The directory.</param>
    /// <param name="user">Whose it must be, by name; null where that is whoever's it is.</param>
    /// <param name="files">Paths of files in it; those that are not there are no matter.</param>
    public IEnumerable<DoctorLine> Judge(string directory, string? user, IEnumerable<string> files)
    {
        if (!OperatingSystem.IsLinux()) return [];
        try
        {
            if (LinuxCalls.Status(directory, followsLinks: true) is not { } status) return [Say(DoctorSign.Ok, words.NothingKeptYet(directory))];
            var owner = user is not null && Accounts.Find(user) is var (number, _) ? number : status.User;
            var faults = Faults(directory, status, owner, "0700").Concat(files.SelectMany(file => FaultsOfFile(file, owner))).ToArray();
            return faults.Length == 0
                ? [Say(DoctorSign.Ok, words.RightsSound(directory, Accounts.NameOf(owner)))]
                : [Say(DoctorSign.Error, string.Join(' ', faults.Select(fault => fault.Sentence)), string.Join(" && ", faults.Select(fault => fault.Advice).Where(advice => advice.Length > 0)))];
        }
        catch (UnauthorizedAccessException)
        {
            return [Say(DoctorSign.Unknown, words.MayNotKnow(directory), $"sudo {program} doctor")];
        }
        catch (IOException failure)
        {
            return [Say(DoctorSign.Unknown, words.CannotKnow(directory, failure.Message.TrimEnd('.')))];
        }
    }

    private IEnumerable<(string Sentence, string Advice)> FaultsOfFile(string file, uint owner) =>
        LinuxCalls.Status(file, followsLinks: false) is not { } status ? []
        : status.IsRegular ? Faults(file, status, owner, "0600")
        : [(words.NoPlainFile(file), "")];

    private IEnumerable<(string Sentence, string Advice)> Faults(string path, FileStatus status, uint owner, string mode)
    {
        if (status.User != owner)
            yield return (words.OfAnother(path, Accounts.NameOf(status.User), Accounts.NameOf(owner)), $"chown {ShellPath.Word($"{Accounts.NameOf(owner)}:")} {ShellPath.Word(path)}");
        if (status.IsOpenToOthers) yield return (words.OpenToOthers(path, status.ModeText), $"chmod {mode} {ShellPath.Word(path)}");
    }

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, words.Rights, sentence, advice);
}
