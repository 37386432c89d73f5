using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XMailFleet.Bills;

/// <summary>What a program is made of, as CycloneDX 1.6 writes it. The same program has the same bill, byte by byte.</summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="components">Packages in the program.</param>
    /// <param name="name">Of the program.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="program">Its file.</param>
    /// <param name="time">That the bill carries.</param>
    public static string Make(IReadOnlyList<Component> components, string name, string version, string program, DateTimeOffset time)
    {
        var itself = $"pkg:generic/{name}@{version}";
        return new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["timestamp"] = time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = itself,
                    ["name"] = name,
                    ["version"] = version,
                    ["hashes"] = new JsonArray(HashOf("SHA-256", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(program))))),
                    ["licenses"] = new JsonArray(LicenseOf("MIT")),
                    ["purl"] = itself,
                },
            },
            ["components"] = new JsonArray([.. components.Select(Write)]),
            ["dependencies"] = new JsonArray([Dependency(itself, components), .. components.Select(component => Dependency(component.PackageUrl, components.Where(other => component.Needs.Contains(other.Name, StringComparer.OrdinalIgnoreCase))))]),
        }.ToJsonString(Indented);
    }

    private static JsonObject Write(Component component)
    {
        var written = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = component.PackageUrl,
            ["name"] = component.Name,
            ["version"] = component.Version,
            ["hashes"] = new JsonArray(HashOf("SHA-512", component.Sha512)),
        };
        if (component.License is { } license) written["licenses"] = new JsonArray(LicenseOf(license));
        written["purl"] = component.PackageUrl;
        return written;
    }

    private static JsonObject HashOf(string algorithm, string digits) => new() { ["alg"] = algorithm, ["content"] = digits };

    private static JsonObject LicenseOf(string license) => Uri.IsWellFormedUriString(license, UriKind.Absolute)
        ? new JsonObject { ["license"] = new JsonObject { ["name"] = "see the address", ["url"] = license } }
        : new JsonObject { ["expression"] = license };

    private static JsonObject Dependency(string of, IEnumerable<Component> on) =>
        new() { ["ref"] = of, ["dependsOn"] = new JsonArray([.. on.Select(component => JsonValue.Create(component.PackageUrl))]) };
}
