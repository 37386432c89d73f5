using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>Judges a path of Windows by the access lists of the file, of every link to it, and of every directory above them.</summary>
internal static class AdministratorOnlyPath
{
    /// <summary>The end of the walk. A list that cannot be read is distrusted.</summary>
    public static PathWalk Walk(string path, IWindowsSystem system)
    {
        var real = RealPath.Of(path);
        return new PathWalk(
            real,
            RealPath.Links(path).Append(real).SelectMany(FromTheRoot).Select(component => Judge(component, system)).FirstOrDefault(found => found is not null));
    }

    private static IEnumerable<string> FromTheRoot(string path) =>
        Path.GetDirectoryName(path) is { } parent ? FromTheRoot(parent).Append(path) : [path];

    private static Distrust? Judge(string component, IWindowsSystem system)
    {
        if (system.AccessList(component) is not { } list) return new Distrust(component, UntrustedReason.Unknown);
        var writers = OrdinaryUsers.Writers(list);
        return writers.Count == 0 ? null : new Distrust(component, UntrustedReason.AccessList) { WritableBy = writers };
    }
}
