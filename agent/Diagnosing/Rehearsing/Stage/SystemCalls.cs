using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>Numbers of the kernel's calls on one processor (syscalls(2), the tables of the kernel).</summary>
internal sealed record SystemCalls
{
    /// <summary>What the kernel calls the processor: AUDIT_ARCH_….</summary>
    public required uint Architecture { get; init; }

    public required int Seccomp { get; init; }

    public required int MakeProcess { get; init; }

    /// <summary>Its arguments are in memory, where a filter does not see them: the C library goes back to <see cref="MakeProcess"/> where it is not there.</summary>
    public required int[] Unseen { get; init; }

    /// <summary>Those that open a file, each with the place of its flags among its arguments.</summary>
    public required (int Number, int FlagsAt)[] Opening { get; init; }

    /// <summary>Those that map memory or change what it may be used for, each with the place of the protection among its arguments.</summary>
    public required (int Number, int ProtectionAt)[] Mapping { get; init; }

    /// <summary>Sockets, processes, other processes' memory, messages between processes, names of files, keys, and the kernel itself.</summary>
    public required int[] Reaching { get; init; }

    /// <summary>Of this processor; null where it is neither.</summary>
    public static SystemCalls? OfThisProcessor => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => X64,
        System.Runtime.InteropServices.Architecture.Arm64 => Arm64,
        _ => null,
    };

    private static SystemCalls X64 { get; } = new()
    {
        Architecture = 0xc000003e,
        Seccomp = 317,
        MakeProcess = 56,
        Unseen = [435, 437], // clone3, openat2
        Opening = [(2, 1), (257, 2)], // open, openat
        Mapping = [(9, 2), (10, 2), (329, 2)], // mmap, mprotect, pkey_mprotect
        Reaching =
        [
            41, 42, 43, 44, 46, 49, 50, 53, 288, 307, // socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, accept4, sendmmsg
            57, 58, 59, 322, // fork, vfork, execve, execveat
            62, 200, 101, 310, 311, 438, 434, 312, 424, // kill, tkill, ptrace, process_vm_readv, process_vm_writev, pidfd_getfd, pidfd_open, kcmp, pidfd_send_signal
            29, 30, 64, 66, 68, 69, 240, // shmget, shmat, semget, semctl, msgget, msgsnd, mq_open
            85, 76, 82, 83, 84, 86, 87, 88, 90, 92, 94, 132, 133, 235, // creat, truncate, rename, mkdir, rmdir, link, unlink, symlink, chmod, chown, lchown, utime, mknod, utimes
            258, 259, 260, 261, 263, 264, 265, 266, 268, 280, 316, 452, // mkdirat, mknodat, fchownat, futimesat, unlinkat, renameat, linkat, symlinkat, fchmodat, utimensat, renameat2, fchmodat2
            91, 93, 188, 189, 190, 197, 198, 199, // fchmod, fchown, setxattr, lsetxattr, fsetxattr, removexattr, lremovexattr, fremovexattr
            165, 166, 155, 161, 272, 308, 428, 429, 430, // mount, umount2, pivot_root, chroot, unshare, setns, open_tree, move_mount, fsopen
            248, 249, 250, 321, 298, 323, 425, 319, 175, 313, 246, // add_key, request_key, keyctl, bpf, perf_event_open, userfaultfd, io_uring_setup, memfd_create, init_module, finit_module, kexec_load
        ],
    };

    private static SystemCalls Arm64 { get; } = new()
    {
        Architecture = 0xc00000b7,
        Seccomp = 277,
        MakeProcess = 220,
        Unseen = [435, 437],
        Opening = [(56, 2)],
        Mapping = [(222, 2), (226, 2), (288, 2)],
        Reaching =
        [
            198, 203, 202, 206, 211, 200, 201, 199, 242, 269,
            221, 281,
            129, 130, 117, 270, 271, 438, 434, 272, 424,
            194, 196, 190, 191, 186, 189, 180,
            45,
            34, 33, 54, 35, 38, 37, 36, 53, 88, 276, 452,
            52, 55, 5, 6, 7, 14, 15, 16,
            40, 39, 41, 51, 97, 268, 428, 429, 430,
            217, 218, 219, 280, 241, 282, 425, 279, 105, 273, 104,
        ],
    };
}
