using System.CommandLine;
using System.Globalization;

namespace XMailFleet.Agent.Options;

/// <summary>
/// Reads options from the command line, then from the environment (<c>XMAILFLEET_MAIL_ROOT</c> for
/// <c>--mail-root</c>), then from the configuration file (<c>"mail-root"</c>). Collects every error instead of
/// stopping at the first.
/// </summary>
public sealed class OptionReader(ParseResult parse, Func<string, string?> environment, IConfiguration file)
{
    private readonly List<string> _errors = [];

    /// <summary>Sentences for the user, one for each option that cannot be used.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The text given, or null where nothing gives one.</summary>
    public string? Text(Option<string?> option) => Find(option).Value;

    /// <summary>True where the flag is given, or set to 1, true, yes or on.</summary>
    public bool Flag(Option<bool> option)
    {
        if (parse.GetResult(option) is { Implicit: false }) return parse.GetValue(option);
        var (value, source) = Elsewhere(option.Name);
        switch (value?.ToLowerInvariant())
        {
            case null or "" or "0" or "false" or "no" or "off":
                return false;
            case "1" or "true" or "yes" or "on":
                return true;
            default:
                _errors.Add($"{source}: \"{value}\" is neither true nor false.");
                return false;
        }
    }

    /// <summary>The whole number given, or <paramref name="fallback"/>.</summary>
    public int Number(Option<string?> option, int fallback, int least, int most)
    {
        var (value, source) = Find(option);
        if (value is null) return fallback;
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        _errors.Add($"{source}: \"{value}\" is no whole number from {least} to {most}.");
        return fallback;
    }

    /// <summary>The span given, as "500ms", "30s", "5m", "12h", "7d" or a number of seconds, or <paramref name="fallback"/>.</summary>
    public TimeSpan Span(Option<string?> option, TimeSpan fallback, TimeSpan least, TimeSpan most)
    {
        var (value, source) = Find(option);
        if (value is null) return fallback;
        if (SpanText.Parse(value) is { } span && span >= least && span <= most) return span;
        _errors.Add($"{source}: \"{value}\" is no span from {SpanText.Format(least)} to {SpanText.Format(most)}; write it as 500ms, 30s, 5m, 12h or 7d.");
        return fallback;
    }

    /// <summary>One of <paramref name="choices"/>, or <paramref name="fallback"/>.</summary>
    public string Choice(Option<string?> option, string fallback, params string[] choices)
    {
        var (value, source) = Find(option);
        if (value is null) return fallback;
        if (choices.Contains(value)) return value;
        _errors.Add($"{source}: \"{value}\" is none of {string.Join(", ", choices)}.");
        return fallback;
    }

    /// <summary>Notes an error found by a caller.</summary>
    public void Fail(Option option, string sentence) => _errors.Add($"{option.Name}: {sentence}");

    private (string? Value, string Source) Find(Option<string?> option) =>
        parse.GetResult(option) is { Implicit: false } && parse.GetValue(option) is { } given
            ? (given, option.Name)
            : Elsewhere(option.Name);

    private (string? Value, string Source) Elsewhere(string optionName)
    {
        var key = optionName.TrimStart('-');
        var variable = "XMAILFLEET_" + key.ToUpperInvariant().Replace('-', '_');
        return environment(variable) is { Length: > 0 } fromEnvironment
            ? (fromEnvironment, variable)
            : (file[key], $"\"{key}\" in the configuration file");
    }
}
