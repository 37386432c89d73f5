using System.Xml.Linq;

namespace XMailFleet.Bills;

/// <summary>A package as NuGet has unpacked it on this machine.</summary>
internal sealed record PackageFolder(string Path, string Name, string Version)
{
    /// <summary>Finds it in one of the folders that a restore has used.</summary>
    /// <exception cref="DirectoryNotFoundException">It is in none.</exception>
    public static PackageFolder Find(IEnumerable<string> folders, string name, string version)
    {
        var place = System.IO.Path.Combine(name.ToLowerInvariant(), version.ToLowerInvariant());
        return folders.Select(folder => System.IO.Path.Combine(folder, place)).FirstOrDefault(Directory.Exists) is { } found
            ? new PackageFolder(found, name, version)
            : throw new DirectoryNotFoundException(place);
    }

    /// <summary>SHA-512 of the package, in hexadecimal digits.</summary>
    public string Sha512 => Convert.ToHexStringLower(Convert.FromBase64String(System.IO.File.ReadAllText(File("nupkg.sha512", withVersion: true)).Trim()));

    /// <summary>An SPDX expression, or the address of a text; null where its description names neither.</summary>
    public string? License
    {
        get
        {
            var metadata = XDocument.Load(File("nuspec", withVersion: false)).Root!.Elements().Single(element => element.Name.LocalName is "metadata");
            var license = metadata.Elements().FirstOrDefault(element => element.Name.LocalName is "license");
            return license?.Attribute("type")?.Value is "expression" ? license.Value
                : metadata.Elements().FirstOrDefault(element => element.Name.LocalName is "licenseUrl")?.Value;
        }
    }

    private string File(string ending, bool withVersion) =>
        System.IO.Path.Combine(Path, $"{Name.ToLowerInvariant()}{(withVersion ? $".{Version.ToLowerInvariant()}" : "")}.{ending}");
}
