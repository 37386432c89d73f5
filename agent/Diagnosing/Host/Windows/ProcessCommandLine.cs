using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>Reads the command line of a process, which .NET tells of its own process only. Since Windows 8.1.</summary>
[SupportedOSPlatform("windows")]
internal static partial class ProcessCommandLine
{
    private const uint QueryLimitedInformation = 0x1000;
    private const int CommandLineInformation = 60; // PROCESSINFOCLASS
    private const int BufferSize = 2 * 32768 + 64; // the longest command line, and the header before it

    /// <summary>The line; empty where it may not be seen.</summary>
    public static string Read(int processId)
    {
        using var process = OpenProcess(QueryLimitedInformation, inherit: false, processId);
        if (process.IsInvalid) return "";
        var buffer = new byte[BufferSize];
        return QueryInformation(process, CommandLineInformation, buffer, BufferSize, out _) == 0 ? Text(buffer) : "";
    }

    // UNICODE_STRING: the length in bytes, the capacity, and at the next pointer's place a pointer to the text, which
    // follows in the same buffer.
    private static string Text(byte[] buffer)
    {
        var length = BitConverter.ToUInt16(buffer);
        var header = 2 * nint.Size;
        return length <= buffer.Length - header ? System.Text.Encoding.Unicode.GetString(buffer, header, length) : "";
    }

    [LibraryImport("kernel32", EntryPoint = "OpenProcess")]
    private static partial SafeProcessHandle OpenProcess(uint access, [MarshalAs(UnmanagedType.Bool)] bool inherit, int processId);

    [LibraryImport("ntdll", EntryPoint = "NtQueryInformationProcess")]
    private static partial int QueryInformation(SafeProcessHandle process, int kind, [Out] byte[] buffer, int size, out int needed);
}
