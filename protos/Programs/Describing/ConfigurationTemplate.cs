using System.Text.Encodings.Web;
using System.Text.Json;
using XMailFleet.Programs.Help;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>A configuration file that sets nothing: each option in a comment, with its default, its range and what it is for.</summary>
internal sealed class ConfigurationTemplate
{
    private const int Width = 100;
    private const string Served = "serve";

    private readonly Script _script = new();
    private readonly HashSet<string> _told = [];
    private readonly Language _language;

    private ConfigurationTemplate(Language language) => _language = language;

    public static string Of(ProgramRoot root, Language language)
    {
        var template = new ConfigurationTemplate(language);
        template.Write(root);
        return template._script.ToString();
    }

    private void Write(ProgramRoot root)
    {
        var words = Words.ConfigurationFile(_language);
        Comment("", words.Heading(root.Program, $"{root.Program} config check"));
        _script.Add("{");
        // What the service reads stands first: that is what the file is for.
        var commands = SeenCommand.All(root)
            .Where(command => command.Command is ProgramCommand { IgnoresConfiguration: false })
            .OrderBy(command => command.Name == Served ? 0 : 1).ToArray();
        foreach (var command in commands) Section(words.OptionsOf(command.Name), command.Settings);
        Section(words.OptionsOfAll, CommonSettings.All.Except([CommonSettings.Config]));
        _script.Add("}");
    }

    private void Section(string heading, IEnumerable<Setting> settings)
    {
        var untold = settings.Where(setting => _told.Add(setting.Name)).ToArray();
        if (untold.Length == 0) return;
        Comment("  ", $"---- {heading} ----");
        _script.Add();
        foreach (var setting in untold)
        {
            Comment("  ", setting.DescribeForService(_language));
            _script.Add($"  // \"{setting.Name}\": {ValueOf(setting)},");
            _script.Add();
        }
    }

    private void Comment(string indent, string prose)
    {
        foreach (var line in TextFlow.Wrap(prose, Width - indent.Length)) _script.Add($"{indent}// {line}");
    }

    private static string ValueOf(Setting setting)
    {
        if (setting.Placeholder is null) return "true";
        var text = setting.IsRepeatable ? setting.Placeholder : setting.DefaultText ?? (setting.Choices is [var first, ..] ? first : setting.Placeholder.Trim('"'));
        return IsNumber(text) ? text : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    // As JSON has numbers: with one point at most, and digits on either side of it.
    private static bool IsNumber(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && text.Count(character => character == '.') <= 1
        && text.All(character => char.IsAsciiDigit(character) || character == '.');
}
