using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>
/// Takes from this process, all of its threads, what a rehearsal does not need: a damaged file may make a library of the host's do what its
/// writer wants. What was taken does not come back.
/// </summary>
internal static unsafe partial class Confinement
{
    private const int SetNoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS
    private const uint SetFilter = 1; // SECCOMP_SET_MODE_FILTER
    private const uint OfAllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC

    private const int ProcessorTime = 0; // RLIMIT_CPU, seconds
    private const int FileSize = 1; // RLIMIT_FSIZE
    private const int Data = 2; // RLIMIT_DATA
    private const int CoreSize = 4; // RLIMIT_CORE
    private const int OpenFiles = 7; // RLIMIT_NOFILE

    private const ulong Seconds = 5;
    private const ulong DataBytes = 256 << 20;
    private const ulong Files = 128;

    /// <summary>True where this kernel and processor can be told. Elsewhere nothing is rehearsed.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && SystemCalls.OfThisProcessor is not null;

    /// <summary>No network, no further process, no file to write, and so much memory and time.</summary>
    /// <exception cref="StageException">The system does not do it.</exception>
    public static void Confine()
    {
        Limit(CoreSize, 0);
        Limit(FileSize, 0);
        Limit(ProcessorTime, Seconds);
        Limit(Data, DataBytes);
        Limit(OpenFiles, Files);
        if (Control(SetNoNewPrivileges, 1, 0, 0, 0) != 0) throw new StageException("prctl");
        Filter(SystemCallFilter.WithoutReach(Calls()));
    }

    /// <summary>No code that is not loaded yet: who tries is ended. To be called when all that is trusted has been.</summary>
    /// <exception cref="StageException">The system does not do it.</exception>
    public static void ForbidFurtherCode()
    {
        // A build that is compiled as it runs makes code all the time; the one that is published makes none.
        if (!RuntimeFeature.IsDynamicCodeSupported) Filter(SystemCallFilter.WithoutNewCode(Calls()));
    }

    private static SystemCalls Calls() => SystemCalls.OfThisProcessor ?? throw new StageException("seccomp");

    private static void Limit(int resource, ulong value)
    {
        var limit = new ResourceLimit { Soft = value, Hard = value };
        if (SetLimit(resource, &limit) != 0) throw new StageException("setrlimit");
    }

    private static void Filter(ulong[] program)
    {
        fixed (ulong* instructions = program)
        {
            var filter = new FilterProgram { Length = (ushort)program.Length, Instructions = instructions };
            if (Call(Calls().Seccomp, SetFilter, OfAllThreads, &filter) != 0) throw new StageException("seccomp");
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, ResourceLimit* limit);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nuint operation, nuint flags, FilterProgram* program);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public ulong* Instructions;
    }
}
