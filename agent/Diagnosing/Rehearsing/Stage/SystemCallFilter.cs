namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>
/// Programs for the kernel's filter of system calls (seccomp(2)). An instruction is eight bytes: code, how far to jump where a comparison
/// holds and where it does not, operand.
/// </summary>
internal static class SystemCallFilter
{
    private const uint Allow = 0x7fff0000; // SECCOMP_RET_ALLOW
    private const uint Refuse = 0x00050000; // SECCOMP_RET_ERRNO
    private const uint End = 0x80000000; // SECCOMP_RET_KILL_PROCESS
    private const uint NotPermitted = 1; // EPERM
    private const uint NotThere = 38; // ENOSYS

    private const ushort Load = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private const ushort IfEqual = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private const ushort IfAnyBit = 0x45; // BPF_JMP | BPF_JSET | BPF_K
    private const ushort Return = 0x06; // BPF_RET | BPF_K

    // struct seccomp_data: number, architecture, instruction pointer, arguments of eight bytes each, little-endian on both processors.
    private const uint NumberAt = 0;
    private const uint ArchitectureAt = 4;
    private const uint ArgumentsAt = 16;

    private const uint Writing = 0x1 | 0x2 | 0x40 | 0x200 | 0x400; // O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND
    private const uint Executable = 0x4; // PROT_EXEC
    private const uint OfThread = 0x10000; // CLONE_THREAD

    // Numbers from here on are another table's, of the same architecture (x32).
    private const uint OtherTable = 0x40000000;

    /// <summary>Everything but what reaches beyond this process: that is refused.</summary>
    public static ulong[] WithoutReach(SystemCalls calls) =>
    [
        .. Prologue(calls),
        .. calls.Reaching.SelectMany(number => When(number, Refuse | NotPermitted)),
        .. calls.Unseen.SelectMany(number => When(number, Refuse | NotThere)),
        .. calls.Opening.SelectMany(call => WhenAnyBit(call.Number, call.FlagsAt, Writing, Refuse | NotPermitted)),
        // Threads are made, processes are not.
        Of(IfEqual, 0, 3, (uint)calls.MakeProcess),
        Of(Load, 0, 0, ArgumentsAt),
        Of(IfAnyBit, 1, 0, OfThread),
        Of(Return, 0, 0, Refuse | NotPermitted),
        Of(Return, 0, 0, Allow),
    ];

    /// <summary>Everything but what makes memory executable: that ends the process.</summary>
    public static ulong[] WithoutNewCode(SystemCalls calls) =>
    [
        .. Prologue(calls),
        .. calls.Mapping.SelectMany(call => WhenAnyBit(call.Number, call.ProtectionAt, Executable, End)),
        Of(Return, 0, 0, Allow),
    ];

    private static ulong[] Prologue(SystemCalls calls) =>
    [
        Of(Load, 0, 0, ArchitectureAt),
        Of(IfEqual, 1, 0, calls.Architecture),
        Of(Return, 0, 0, End),
        Of(Load, 0, 0, NumberAt),
        Of(IfAnyBit, 0, 1, OtherTable),
        Of(Return, 0, 0, End),
    ];

    private static ulong[] When(int number, uint answer) => [Of(IfEqual, 0, 1, (uint)number), Of(Return, 0, 0, answer)];

    private static ulong[] WhenAnyBit(int number, int argument, uint bits, uint answer) =>
    [
        Of(IfEqual, 0, 4, (uint)number),
        Of(Load, 0, 0, ArgumentsAt + (8 * (uint)argument)),
        Of(IfAnyBit, 0, 1, bits),
        Of(Return, 0, 0, answer),
        Of(Load, 0, 0, NumberAt),
    ];

    private static ulong Of(ushort code, byte then, byte otherwise, uint operand) =>
        code | ((ulong)then << 16) | ((ulong)otherwise << 24) | ((ulong)operand << 32);
}
