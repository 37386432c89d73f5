using System.Text.Json.Nodes;

namespace XMailFleet.Bills;

/// <summary>What a restore has noted (project.assets.json) of the packages that a program is made of.</summary>
internal static class AssetsFile
{
    // A package that only the build uses has none of these, or "_._", which stands for nothing.
    private static readonly string[] ShippedParts = ["runtime", "native", "runtimeTargets", "resource"];

    /// <summary>The packages of which parts are in the program, by name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="runtime">The program's: "linux-x64".</param>
    /// <exception cref="InvalidOperationException">The last restore was for another runtime.</exception>
    public static IReadOnlyList<Component> Read(string path, string runtime)
    {
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        var target = file["targets"]!.AsObject().FirstOrDefault(target => target.Key.EndsWith($"/{runtime}", StringComparison.Ordinal)).Value
            ?? throw new InvalidOperationException($"{path} is of another runtime than {runtime}.");
        var folders = file["packageFolders"]!.AsObject().Select(folder => folder.Key).ToArray();
        var packages = target.AsObject().Where(library => library.Value!["type"]!.GetValue<string>() is "package" && IsShipped(library.Value)).Select(library => Read(file, folders, library.Key, library.Value!));
        return [.. packages.Concat(Runtimes(file, folders)).OrderBy(component => component.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static bool IsShipped(JsonNode library) =>
        ShippedParts.Any(part => library[part]?.AsObject().Any(file => !file.Key.EndsWith("/_._", StringComparison.Ordinal)) is true);

    private static Component Read(JsonNode file, string[] folders, string id, JsonNode library)
    {
        var (name, version) = (id.Split('/')[0], id.Split('/')[1]);
        var sha512 = Convert.FromBase64String(file["libraries"]![id]!["sha512"]!.GetValue<string>());
        string[] needs = library["dependencies"] is JsonObject dependencies ? [.. dependencies.Select(dependency => dependency.Key)] : [];
        return new Component(name, version, Convert.ToHexStringLower(sha512), PackageFolder.Find(folders, name, version).License, needs);
    }

    // .NET itself comes as packages that no project names.
    private static IEnumerable<Component> Runtimes(JsonNode file, string[] folders)
    {
        var downloads = file["project"]!["frameworks"]!.AsObject().SelectMany(framework => framework.Value!["downloadDependencies"]?.AsArray() ?? [])
            .Select(download => (Name: download!["name"]!.GetValue<string>(), Version: download["version"]!.GetValue<string>().Trim('[', ']').Split(',')[0]))
            .Where(download => download.Name.Contains(".App.Runtime.", StringComparison.Ordinal)).ToArray();
        // A program that was compiled ahead of time has that one's in the place of the other's.
        var isNative = downloads.Any(download => download.Name.Contains(".NativeAOT.", StringComparison.Ordinal));
        return downloads.Where(download => !isNative || !download.Name.StartsWith("Microsoft.NETCore.App.Runtime.", StringComparison.Ordinal) || download.Name.Contains(".NativeAOT.", StringComparison.Ordinal))
            .Select(download => (download, Folder: PackageFolder.Find(folders, download.Name, download.Version)))
            .Select(found => new Component(found.download.Name, found.download.Version, found.Folder.Sha512, found.Folder.License, []));
    }
}
