using System.CommandLine;
using System.Globalization;
using System.Net;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Reads the options of a command. What cannot be used is collected, so that all of it is told at once.</summary>
public sealed class OptionReader
{
    private readonly OptionSources _sources;
    private readonly List<string> _errors;

    private OptionReader(OptionSources sources, List<string> errors) => (_sources, _errors) = (sources, errors);

    /// <summary>What <paramref name="read"/> makes of the options given.</summary>
    /// <exception cref="OptionsException">Something is wrong; all of it is told.</exception>
    public static TOptions Read<TOptions>(ParseResult parsed, Func<string, string?> environment, Func<OptionReader, TOptions> read)
    {
        var errors = new List<string>();
        var options = read(new OptionReader(OptionSources.Open(parsed, environment, errors), errors));
        return errors.Count == 0 ? options : throw new OptionsException(errors);
    }

    /// <summary>The text given, or null where nothing gives one.</summary>
    public string? Text(Setting setting) => _sources.Find(setting)?.Text;

    /// <summary>One of <paramref name="choices"/>.</summary>
    public string Choice(Setting setting, string otherwise, params string[] choices) => Read(
        setting,
        otherwise,
        text => choices.Contains(text) ? text : null,
        string.Join(" or ", choices),
        string.Join(" または ", choices));

    /// <summary>Whether it is on.</summary>
    public bool Flag(Setting setting, bool otherwise = false) => Read<bool?>(setting, otherwise, Switched, "on or off", "on または off")!.Value;

    /// <summary>A whole number within a range.</summary>
    public int WholeNumber(Setting setting, int otherwise, int least, int most) => Read<int?>(
        setting,
        otherwise,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null,
        $"a whole number from {least} to {most}",
        $"{least}～{most} の整数")!.Value;

    /// <summary>A number within a range.</summary>
    public double Number(Setting setting, double otherwise, double least, double most) => Read<double?>(
        setting,
        otherwise,
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null,
        FormattableString.Invariant($"a number from {least} to {most}"),
        FormattableString.Invariant($"{least}～{most} の数値"))!.Value;

    /// <summary>A span of time within a range, written as <see cref="SpanText"/> has it.</summary>
    public TimeSpan Time(Setting setting, TimeSpan otherwise, TimeSpan least, TimeSpan most) => Read<TimeSpan?>(
        setting,
        otherwise,
        text => SpanText.Parse(text) is { } span && span >= least && span <= most ? span : null,
        $"a time from {SpanText.Format(least)} to {SpanText.Format(most)}, written like 500ms, 30s, 5m, 12h or 7d",
        $"{SpanText.Format(least)}～{SpanText.Format(most)} の時間（500ms、30s、5m、12h、7d のように記述）")!.Value;

    /// <summary>A numeric address.</summary>
    public IPAddress Address(Setting setting, IPAddress otherwise) => Read(
        setting,
        otherwise,
        text => IPAddress.TryParse(text, out var address) ? address : null,
        "an IP address like 127.0.0.1, 0.0.0.0 or ::1",
        "127.0.0.1、0.0.0.0、::1 のような IP アドレス");

    /// <summary>The language asked for, else the locale's, else English.</summary>
    public Language Language()
    {
        Choice(CommonSettings.Language, "", "en", "ja");
        return _sources.Language;
    }

    /// <summary>What <paramref name="parse"/> makes of the text given; where that is null, an error that tells what it must be.</summary>
    public T Read<T>(Setting setting, T otherwise, Func<string, T?> parse, string english, string japanese)
    {
        if (_sources.Find(setting) is not var (text, source)) return otherwise;
        if (parse(text) is { } value) return value;
        Refuse($"{source}: \"{text}\" cannot be used; it must be {english}.", $"{source}: 「{text}」は使用できません。{japanese}を指定してください。");
        return otherwise;
    }

    /// <summary>Adds an error that a caller found.</summary>
    public void Refuse(string english, string japanese) => _errors.Add(_sources.Language.Say(english, japanese));

    private static bool? Switched(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" or "yes" or "on" => true,
        "0" or "false" or "no" or "off" => false,
        _ => null,
    };
}
