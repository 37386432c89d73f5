using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>Whether what the program keeps has room to grow.</summary>
/// <param name="words">The language.</param>
/// <param name="enough">Megabytes below which it is worth a warning.</param>
/// <param name="least">Megabytes below which writing fails soon.</param>
public sealed class DiskDoctor(IDoctorWords words, long enough, long least)
{
    private const long Megabyte = 1 << 20;

    public DoctorLine Judge(string directory)
    {
        try
        {
            var free = new DriveInfo(There(Path.GetFullPath(directory))).AvailableFreeSpace / Megabyte;
            return free >= enough
                ? new DoctorLine(DoctorSign.Ok, words.Disk, words.DiskFree(directory, free))
                : new DoctorLine(free < least ? DoctorSign.Error : DoctorSign.Warning, words.Disk, words.DiskShort(directory, free), $"df -h {ShellPath.Word(There(directory))}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new DoctorLine(DoctorSign.Unknown, words.Disk, words.CannotKnow(directory, failure.Message.TrimEnd('.')));
        }
    }

    // Before the first start it is not there, but the place where it will be is.
    private static string There(string path) => Path.Exists(path) || Path.GetDirectoryName(path) is not { } above ? path : There(above);
}
