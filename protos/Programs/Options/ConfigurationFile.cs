using System.Text.Json;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>The optional file of options: one JSON object, <c>{ "mail-root": "/var/MailRoot", "port": 7460 }</c>.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Values">Each option that it sets, as text.</param>
internal sealed record ConfigurationFile(string Path, IReadOnlyDictionary<string, string> Values)
{
    private static readonly JsonDocumentOptions Form = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>No file, no values.</summary>
    public static ConfigurationFile None { get; } = new("", new Dictionary<string, string>());

    /// <summary>Reads it; <paramref name="errors"/> gets a sentence for each thing that is wrong with it.</summary>
    public static ConfigurationFile Read(string path, IReadOnlyCollection<string> known, Language language, List<string> errors)
    {
        var values = new Dictionary<string, string>();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Form);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                foreach (var property in document.RootElement.EnumerateObject()) errors.AddRange(Add(property));
            else
                errors.Add(language.Say(
                    $"{path}: the configuration file must hold one JSON object, like {{ \"lang\": \"en\" }}.",
                    $"{path}: 設定ファイルには {{ \"lang\": \"ja\" }} のような JSON オブジェクトを 1 つ記述してください。"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            errors.Add(language.Say(
                $"{path}: the configuration file cannot be read. {failure.Message.TrimEnd('.')}. Correct it, or name another with --config.",
                $"{path}: 設定ファイルを読み込めません（{failure.Message.TrimEnd('.')}）。内容を修正するか、--config で別のファイルを指定してください。"));
        }

        return new ConfigurationFile(path, values);

        IEnumerable<string> Add(JsonProperty property)
        {
            if (!known.Contains(property.Name))
                yield return language.Say(
                    $"{path}: there is no option \"{property.Name}\". There are: {string.Join(", ", known)}.",
                    $"{path}: 「{property.Name}」というオプションはありません。指定できるのは次のとおりです：{string.Join("、", known)}");
            else if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
                yield return language.Say(
                    $"{path}: \"{property.Name}\" must be a text, a number, true or false.",
                    $"{path}: 「{property.Name}」には文字列、数値、true または false を指定してください。");
            else
                values[property.Name] = property.Value.ToString();
        }
    }
}
