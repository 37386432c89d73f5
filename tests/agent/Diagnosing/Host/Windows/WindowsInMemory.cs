using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Windows;

/// <summary>A Windows host that a test describes: registry, processes, services and access lists.</summary>
internal sealed class WindowsInMemory : IWindowsSystem
{
    private readonly Dictionary<string, Dictionary<string, object>> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _services = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, IReadOnlyList<string>> _modules = [];
    private readonly Dictionary<string, IReadOnlyList<AccessEntry>> _access = [];
    private readonly List<WindowsProcess> _processes = [];

    public bool Is64Bit { get; init; } = true;

    /// <summary>Sets a value by the key's path as a 64-bit program sees it, Wow6432Node included.</summary>
    public WindowsInMemory Set(string key, string name, object value)
    {
        if (!_keys.TryGetValue(key, out var values)) _keys[key] = values = new(StringComparer.OrdinalIgnoreCase);
        values[name] = value;
        return this;
    }

    public WindowsInMemory SetMachineVariable(string name, string value) =>
        Set(@"SYSTEM\CurrentControlSet\Control\Session Manager\Environment", name, value);

    public WindowsInMemory AddService(string name, string imagePath, int? processId = null)
    {
        if (processId is { } id) _services[name] = id;
        return Set(@"SYSTEM\CurrentControlSet\Services\" + name, "ImagePath", imagePath)
            .Set(@"SYSTEM\CurrentControlSet\Services\" + name, "DisplayName", name + " Server")
            .Set(@"SYSTEM\CurrentControlSet\Services\" + name, "ObjectName", "LocalSystem");
    }

    public WindowsInMemory AddProcess(WindowsProcess process, params string[] modules)
    {
        _processes.Add(process);
        if (modules.Length > 0) _modules[process.Id] = modules;
        return this;
    }

    public WindowsInMemory Protect(string path, params AccessEntry[] list)
    {
        _access[path] = list;
        return this;
    }

    public IReadOnlyDictionary<string, object>? ReadKey(RegistryHalf half, string path) => _keys.GetValueOrDefault(Redirect(half, path));

    public IReadOnlyList<string> SubKeys(RegistryHalf half, string path) =>
    [
        .. _keys.Keys
            .Where(key => key.StartsWith(Redirect(half, path) + '\\', StringComparison.OrdinalIgnoreCase))
            .Select(key => key[(Redirect(half, path).Length + 1)..].Split('\\')[0])
            .Distinct(),
    ];

    public IReadOnlyList<WindowsProcess> Processes(string program) =>
        _processes.FindAll(process => process.ProgramPath.Length == 0 || WindowsPath.ProgramName(process.ProgramPath) == program);

    public IReadOnlyList<string>? Modules(int processId) => _modules.GetValueOrDefault(processId);

    public int? ServiceProcess(string service) => _services.TryGetValue(service, out var id) ? id : null;

    public IReadOnlyList<AccessEntry>? AccessList(string path) => _access.GetValueOrDefault(path);

    private string Redirect(RegistryHalf half, string path) =>
        Is64Bit && half is RegistryHalf.Of32Bit && path.StartsWith(@"SOFTWARE\", StringComparison.OrdinalIgnoreCase)
            ? @"SOFTWARE\Wow6432Node\" + path[@"SOFTWARE\".Length..]
            : path;
}
