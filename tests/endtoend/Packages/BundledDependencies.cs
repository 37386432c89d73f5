using System.Text.Json;
using System.Text.Json.Nodes;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>What a program in one file says itself of what it was put together of: its own list of dependencies, as .NET's host reads it.</summary>
internal static class BundledDependencies
{
    /// <summary>Package URLs of the packages and runtimes that gave it a file.</summary>
    /// <param name="program">The file.</param>
    public static string[] Of(byte[] program)
    {
        var begin = program.AsSpan().LastIndexOf("{\n  \"runtimeTarget\""u8);
        var reader = new Utf8JsonReader(program.AsSpan(begin));
        var list = JsonNode.Parse(ref reader)!;
        var files = list["targets"]![list["runtimeTarget"]!["name"]!.GetValue<string>()]!;
        return
        [
            .. list["libraries"]!.AsObject()
                .Where(library => library.Value!["type"]!.GetValue<string>() is not "project" && HasFiles(files[library.Key]))
                .Select(library => library.Key.Replace("runtimepack.", "", StringComparison.Ordinal).Split('/'))
                .Select(parts => $"pkg:nuget/{parts[0]}@{parts[1]}"),
        ];
    }

    private static bool HasFiles(JsonNode? library) => library?["runtime"] is JsonObject { Count: > 0 } || library?["native"] is JsonObject { Count: > 0 };
}
