using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>Entries of one directory that a part of the diagnosis rests on.</summary>
/// <param name="Directory">Absolute path. It may not exist.</param>
/// <param name="Part">The part.</param>
/// <param name="Concerns">Which names in it matter.</param>
internal sealed record WatchedPlace(string Directory, DiagnosisPart Part, Func<string, bool> Concerns)
{
    /// <summary>A single entry.</summary>
    public static WatchedPlace Of(string path, DiagnosisPart part)
    {
        var name = Path.GetFileName(path);
        return new WatchedPlace(Path.GetDirectoryName(path) ?? path, part, other => other == name);
    }
}
