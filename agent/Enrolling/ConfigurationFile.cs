using System.Text.Json;
using System.Text.Json.Nodes;

namespace XMailFleet.Agent.Enrolling;

/// <summary>The agent's configuration file, where something is set in it and all else stays.</summary>
internal static class ConfigurationFile
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Sets a value; makes the file where it is not there. False where it may not be written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Name of the option.</param>
    /// <param name="value">Its value.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<bool> TrySetAsync(string path, string key, string value, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = File.Exists(path) ? JsonNode.Parse(await File.ReadAllTextAsync(path, ct)) as JsonObject ?? [] : [];
            if (options[key] is JsonValue present && present.TryGetValue<string>(out var text) && text == value) return true;
            options[key] = value;
            var aside = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(aside, Write(options), ct);
            File.Move(aside, path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    private static byte[] Write(JsonObject options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented)) options.WriteTo(writer);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
