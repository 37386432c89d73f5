using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security;
using System.Security.AccessControl;
using System.Security.Principal;
using Microsoft.Win32;

namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>Windows itself.</summary>
[SupportedOSPlatform("windows")]
internal sealed class Win32System : IWindowsSystem
{
    public bool Is64Bit => Environment.Is64BitOperatingSystem;

    public IReadOnlyDictionary<string, object>? ReadKey(RegistryHalf half, string path) => Try(() =>
    {
        using var machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, View(half));
        using var key = machine.OpenSubKey(path);
        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in key?.GetValueNames() ?? [])
        {
            if (key!.GetValue(name, null, RegistryValueOptions.DoNotExpandEnvironmentNames) is { } value) values[name] = value;
        }

        return key is null ? null : values;
    });

    public IReadOnlyList<string> SubKeys(RegistryHalf half, string path) => Try(() =>
    {
        using var machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, View(half));
        using var key = machine.OpenSubKey(path);
        return key?.GetSubKeyNames();
    }) ?? [];

    public IReadOnlyList<WindowsProcess> Processes(string program) => Try(() =>
    {
        var found = new List<WindowsProcess>();
        foreach (var process in Process.GetProcessesByName(program))
        {
            using (process) found.Add(Describe(process));
        }

        return found;
    }) ?? [];

    public IReadOnlyList<string>? Modules(int processId) => Try(() =>
    {
        using var process = Process.GetProcessById(processId);
        return process.Modules.Cast<ProcessModule>().Select(module => module.FileName).ToList();
    });

    public int? ServiceProcess(string service) => ServiceControl.RunningProcess(service);

    public IReadOnlyList<AccessEntry>? AccessList(string path) => Try(() =>
    {
        FileSystemSecurity security = Directory.Exists(path)
            ? new DirectoryInfo(path).GetAccessControl(AccessControlSections.Access)
            : new FileInfo(path).GetAccessControl(AccessControlSections.Access);
        return security.GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier))
            .OfType<FileSystemAccessRule>()
            // What only children inherit does not protect the object itself.
            .Where(rule => !rule.PropagationFlags.HasFlag(PropagationFlags.InheritOnly))
            .Select(rule => new AccessEntry(rule.IdentityReference.Value, rule.AccessControlType is AccessControlType.Allow, (int)rule.FileSystemRights))
            .ToList();
    });

    private static RegistryView View(RegistryHalf half) =>
        half is RegistryHalf.Of32Bit ? RegistryView.Registry32 : RegistryView.Registry64;

    private static WindowsProcess Describe(Process process) => new(
        process.Id,
        Try(() => process.MainModule?.FileName) ?? "",
        ProcessCommandLine.Read(process.Id),
        Try(() => (object)new DateTimeOffset(process.StartTime)) as DateTimeOffset?);

    private static T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SecurityException
            or Win32Exception or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
