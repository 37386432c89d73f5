using System.Text.Json;

namespace XMailFleet.Collector.Options;

/// <summary>The configuration file: one JSON object whose keys are the names of the settings.</summary>
internal static class ConfigurationFile
{
    /// <summary>
    /// Its values as text. <paramref name="errors"/> gets a sentence for each thing that is wrong with the file. No
    /// path: no file, no values.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Read(string? path, List<string> errors)
    {
        var values = new Dictionary<string, string>();
        if (path is null) return values;
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                foreach (var property in document.RootElement.EnumerateObject()) Add(property, path, values, errors);
            else
                errors.Add($"The configuration file \"{path}\" must hold one JSON object, like {{ \"poll-interval\": \"5m\" }}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            errors.Add($"The configuration file \"{path}\" cannot be read: {error.Message.TrimEnd('.')}. Correct it, or choose another with --config.");
        }

        return values;
    }

    private static void Add(JsonProperty property, string path, Dictionary<string, string> values, List<string> errors)
    {
        var known = Settings.OfAnyCommand.Where(setting => setting != Settings.Config).Select(setting => setting.Name).ToList();
        if (!known.Contains(property.Name))
            errors.Add($"The configuration file \"{path}\" sets \"{property.Name}\", which does not exist. There are: {string.Join(", ", known)}.");
        else if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            values[property.Name] = property.Value.ToString();
        else
            errors.Add($"The configuration file \"{path}\" sets \"{property.Name}\" to neither a text nor a number.");
    }
}
