using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>Chooses and orders the changes that bear on a regression: what the rule is about comes first.</summary>
internal static class ChangeOrder
{
    // They tell when a change was made, not what it was.
    private static readonly string[] Asides = [".modify_time", ".size_bytes", ".process_id"];

    /// <param name="paths">Beginnings of field paths, what matters most first.</param>
    public static IEnumerable<FieldChange> Pick(IEnumerable<FieldChange> changes, IReadOnlyList<string> paths) => changes
        .Select(change => (Change: change, Rank: Rank(change.FieldPath, paths)))
        .Where(item => item.Rank >= 0)
        .OrderBy(item => item.Rank)
        .Select(item => item.Change);

    private static int Rank(string path, IReadOnlyList<string> paths)
    {
        for (var rank = 0; rank < paths.Count; rank++)
            if (path.StartsWith(paths[rank], StringComparison.Ordinal))
                return Asides.Any(aside => path.EndsWith(aside, StringComparison.Ordinal)) ? paths.Count : rank;
        return -1;
    }
}
