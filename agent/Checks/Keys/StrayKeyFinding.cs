using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Keys;

internal static class StrayKeyFinding
{
    public static Finding Of(StrayKey stray, string keyPath)
    {
        var open = FileMode.Parse(stray.File) is { OthersRead: true };
        var finding = open ? Finding.Warning("open-to-others", stray.File.Path) : Finding.Notice("found", stray.File.Path);
        return finding.With(("path", stray.File.Path), ("key_path", keyPath), ("mode", stray.File.Mode));
    }
}
