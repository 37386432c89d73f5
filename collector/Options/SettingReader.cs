using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace XMailFleet.Collector.Options;

/// <summary>
/// Reads settings: the command line before the environment before the configuration file before the default. What
/// cannot be read is collected, so that all of it is told at once.
/// </summary>
internal sealed partial class SettingReader(
    Func<Setting, string?> commandLine, Func<string, string?> environment, IReadOnlyDictionary<string, string> file)
{
    private readonly List<string> _errors = [];

    /// <summary>One sentence for each setting that has the wrong form.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public string Text(Setting setting, string otherwise) => Find(setting) ?? otherwise;

    /// <summary>One of <paramref name="choices"/>.</summary>
    public string Choice(Setting setting, string otherwise, params string[] choices)
    {
        if (Find(setting) is not { } text) return otherwise;
        if (choices.Contains(text)) return text;
        Refuse(setting, text, string.Join(" or ", choices));
        return otherwise;
    }

    public int Integer(Setting setting, int otherwise) => Read(setting, otherwise, "a whole number", text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public double Number(Setting setting, double otherwise) => Read(setting, otherwise, "a number like 0.1", text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);

    public TimeSpan Time(Setting setting, TimeSpan otherwise) =>
        Read(setting, otherwise, "a time like 30s, 5m, 12h or 90d", ParseTime);

    public IPAddress Address(Setting setting, IPAddress otherwise)
    {
        if (Find(setting) is not { } text) return otherwise;
        if (IPAddress.TryParse(text, out var address)) return address;
        Refuse(setting, text, "an IP address like 127.0.0.1 or ::1");
        return otherwise;
    }

    private T Read<T>(Setting setting, T otherwise, string form, Func<string, T?> parse)
        where T : struct
    {
        if (Find(setting) is not { } text) return otherwise;
        if (parse(text) is { } value) return value;
        Refuse(setting, text, form);
        return otherwise;
    }

    // An empty variable is an unset one, as everywhere in shells.
    private string? Find(Setting setting) =>
        commandLine(setting)
        ?? (environment(setting.Variable) is { Length: > 0 } variable ? variable : file.GetValueOrDefault(setting.Name));

    private void Refuse(Setting setting, string text, string form) =>
        _errors.Add($"{setting.Name} is \"{text}\"; it must be {form}. Set it by --{setting.Name}, {setting.Variable} or \"{setting.Name}\" in the configuration file.");

    private static TimeSpan? ParseTime(string text)
    {
        var match = TimeForm().Match(text);
        if (!match.Success) return null;
        var unit = match.Groups[2].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => TimeSpan.FromDays(1),
        };
        return unit * double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(\d{1,6}(?:\.\d{1,6})?)(ms|s|m|h|d)\z")]
    private static partial Regex TimeForm();
}
