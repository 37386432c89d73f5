namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>
/// What the agent asks of Windows, without any judgement: the rules over it run on every platform. Nothing throws; what
/// cannot be had is null or empty.
/// </summary>
internal interface IWindowsSystem
{
    /// <summary>True where 32-bit programs see another half of the registry than 64-bit ones.</summary>
    bool Is64Bit { get; }

    /// <summary>
    /// Values of a key of HKEY_LOCAL_MACHINE, environment variables in them not expanded, by names without case; null
    /// where there is no such key. A value is a string, an int, a long, a byte[] or a string[].
    /// </summary>
    IReadOnlyDictionary<string, object>? ReadKey(RegistryHalf half, string path);

    /// <summary>Names of the keys below a key of HKEY_LOCAL_MACHINE.</summary>
    IReadOnlyList<string> SubKeys(RegistryHalf half, string path);

    /// <summary>Processes whose program file is <paramref name="program"/>.exe.</summary>
    IReadOnlyList<WindowsProcess> Processes(string program);

    /// <summary>Paths of the program and the DLLs that a process has loaded; null where they may not be seen.</summary>
    IReadOnlyList<string>? Modules(int processId);

    /// <summary>The process of a service that runs; null where there is no such service, or it is stopped.</summary>
    int? ServiceProcess(string service);

    /// <summary>The access list of a file; null where it may not be read.</summary>
    IReadOnlyList<AccessEntry>? AccessList(string path);
}
