using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// Which process stands behind a number, and as what. What is read of a process is of one and the same only where the mark before and
/// after is: between two reads it may become another program with other rights, or end and leave its number to a stranger's.
/// </summary>
/// <param name="StartTicks">When it started, in clock ticks since the boot.</param>
/// <param name="ProgramPath">Its program file; null where that may not be seen.</param>
/// <param name="Program">Identity of that file.</param>
/// <param name="Users">Its user numbers.</param>
internal sealed record ProcessMark(string? StartTicks, string? ProgramPath, FileIdentity? Program, ProcessUsers? Users)
{
    private const int StartTimeField = 19; // field 22 of proc(5), counted from the process state

    public static ProcessMark Read(ProcessDirectory process) => new(
        process.ReadStat() is { Length: > StartTimeField } stat ? stat[StartTimeField] : null,
        process.ReadLink("exe"),
        FileIdentity.Of(process.PathOf("exe")),
        ProcessUsers.Read(process));
}
