using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>What a systemd service says of whom it runs as: its file and the drop-ins over it, in systemd.unit(5)'s order.</summary>
internal sealed class ServerUnit
{
    private const int MaxDropIns = 64;
    private const uint FirstDynamic = 61184; // systemd.exec(5), DynamicUser=
    private const uint LastDynamic = 65519;

    private readonly string _name;
    private readonly List<string> _commands = [];
    private string _user = "";
    private bool _isDynamic;

    private ServerUnit(string name) => _name = name;

    /// <summary>Whether it starts XMail: by its own name, or by that of a program that it starts.</summary>
    public bool RunsXMail =>
        _name.StartsWith("xmail.", StringComparison.OrdinalIgnoreCase)
        || _name.StartsWith("xmail@", StringComparison.OrdinalIgnoreCase)
        || _commands.SelectMany(CommandLineSplitter.Split).Any(ServerName.Is);

    /// <summary>Whether what it starts may run as that user. Root is not asked about here.</summary>
    public bool Names(uint user) =>
        (_isDynamic && user is >= FirstDynamic and <= LastDynamic)
        || (_user.Length > 0 && UnixUser.Find(_user)?.UserId == user)
        || _commands.Any(command => LauncherUsers.Of(command, []).Contains(user));

    /// <summary>The user that it names; empty where it names none.</summary>
    public string UserName => _user;

    /// <param name="root">Directory that stands for <c>/</c>.</param>
    /// <param name="name">"xmail.service", or "xmail@second.service" of a template.</param>
    /// <returns>Null where there is no file of that name.</returns>
    public static ServerUnit? Read(string root, string name)
    {
        var template = TemplateOf(name);
        var directories = ServiceUnitSource.Directories.Prepend("run/systemd/system").Select(directory => Path.Combine(root, directory)).ToList();
        var file = directories.Append(Path.Combine(root, "run/systemd/generator.late"))
            .SelectMany(directory => new[] { Path.Combine(directory, name), Path.Combine(directory, template) })
            .FirstOrDefault(File.Exists);
        if (file is null) return null;
        var unit = new ServerUnit(name);
        foreach (var part in DropIns(directories, [name, template]).Prepend(file)) unit.Apply(part);
        return unit;
    }

    private static string TemplateOf(string name) =>
        name.IndexOf('@') is > 0 and var at ? $"{name[..at]}@.service" : name;

    private static IEnumerable<string> DropIns(List<string> directories, string[] names) =>
        directories.SelectMany(directory => names.Distinct().Select(name => Path.Combine(directory, name + ".d")))
            .Where(Directory.Exists)
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.conf").Take(MaxDropIns))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Take(MaxDropIns);

    private void Apply(string file)
    {
        foreach (var (key, value) in ServiceUnitSource.Entries(file))
        {
            if (key == "User") _user = value.Replace("%i", Instance, StringComparison.Ordinal).Replace("%I", Instance, StringComparison.Ordinal);
            else if (key == "DynamicUser") _isDynamic = value is "yes" or "true" or "1" or "on";
            else if (key.StartsWith("ExecStart", StringComparison.Ordinal)) _commands.Add(value.TrimStart('-', '@', ':', '+', '!'));
        }
    }

    private string Instance => _name.IndexOf('@') is > 0 and var at ? _name[(at + 1)..^".service".Length] : "";
}
