using System.Globalization;
using System.Net;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>The forms that values of options have.</summary>
public static class ValueForms
{
    /// <summary>A port; 0 lets the system choose.</summary>
    public static ValueForm<int> Port { get; } = WholeNumber(0, 65535, "PORT");

    /// <summary>A numeric address.</summary>
    public static ValueForm<IPAddress> Address { get; } = new("ADDRESS", TryReadAddress, words => words.Address);

    /// <summary>Numeric addresses, with commas between.</summary>
    public static ValueForm<IReadOnlyList<IPAddress>> Addresses { get; } =
        new("ADDRESS,ADDRESS", TryReadAddresses, words => words.Addresses) { Format = addresses => string.Join(',', addresses) };

    /// <summary>Path of a file, whether there is one or not. Null: none is named.</summary>
    public static ValueForm<string?> File { get; } = new("FILE", TryReadPath, words => words.File);

    /// <summary>Path of a directory, whether there is one or not. Null: none is named.</summary>
    public static ValueForm<string?> Directory { get; } = new("DIR", TryReadPath, words => words.Directory);

    /// <summary>Names of hosts, with commas between.</summary>
    public static ValueForm<IReadOnlyList<string>> Names { get; } =
        new("NAME,NAME", TryReadNames, words => words.Names) { Format = names => string.Join(',', names) };

    /// <summary>Whether something is on.</summary>
    public static ValueForm<bool> Switch { get; } =
        new("on|off", TryReadSwitch, words => words.OnOrOff) { Choices = ["on", "off"], Format = on => on ? "on" : "off" };

    /// <summary>Any text, also an empty one. Null: none is given.</summary>
    public static ValueForm<string?> Text(string placeholder) => new(placeholder, TryReadText, words => words.SomeText);

    /// <summary>One of <paramref name="choices"/>.</summary>
    public static ValueForm<string> Choice(params string[] choices) =>
        new(string.Join('|', choices), (string text, out string value) => choices.Contains(value = text), words => words.OneOf(choices)) { Choices = choices };

    /// <summary>A whole number within a range.</summary>
    public static ValueForm<int> WholeNumber(int least, int most, string placeholder = "NUMBER") => Ranged(
        placeholder,
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most,
        (least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)),
        (words, range) => words.WholeNumber(range.Least, range.Most));

    /// <summary>A number within a range.</summary>
    public static ValueForm<double> Number(double least, double most) => Ranged(
        "NUMBER",
        (string text, out double value) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value >= least && value <= most,
        (least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)),
        (words, range) => words.Number(range.Least, range.Most));

    /// <summary>A span of time within a range, written as <see cref="SpanText"/> has it.</summary>
    public static ValueForm<TimeSpan> Span(TimeSpan least, TimeSpan most) => Ranged(
        "TIME",
        (string text, out TimeSpan value) => (value = SpanText.Parse(text) ?? TimeSpan.MinValue) >= least && value <= most,
        (SpanText.Format(least), SpanText.Format(most)),
        (words, range) => words.Span(range.Least, range.Most),
        SpanText.Format);

    private static ValueForm<T> Ranged<T>(
        string placeholder,
        TryRead<T> read,
        (string Least, string Most) range,
        Func<IValueWords, (string Least, string Most), string> expected,
        Func<T, string>? format = null)
    {
        var form = new ValueForm<T>(placeholder, read, words => expected(words, range)) { Range = range };
        return format is null ? form : form with { Format = format };
    }

    private static bool TryReadAddress(string text, out IPAddress value)
    {
        var isOne = IPAddress.TryParse(text, out var address);
        value = address ?? IPAddress.None;
        return isOne;
    }

    private static bool TryReadAddresses(string text, out IReadOnlyList<IPAddress> value)
    {
        var addresses = text.Split(',', StringSplitOptions.TrimEntries).Select(one => IPAddress.TryParse(one, out var address) ? address : null).ToList();
        value = [.. addresses.OfType<IPAddress>()];
        return value.Count == addresses.Count;
    }

    private static bool TryReadPath(string text, out string? value) =>
        !string.IsNullOrWhiteSpace(value = text) && !text.Contains('\0', StringComparison.Ordinal);

    private static bool TryReadText(string text, out string? value)
    {
        value = text;
        return true;
    }

    private static bool TryReadNames(string text, out IReadOnlyList<string> value)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries).Select(DomainName.Read).ToList();
        value = [.. names.OfType<string>()];
        return value.Count == names.Count;
    }

    private static bool TryReadSwitch(string text, out bool value)
    {
        var word = text.ToLowerInvariant();
        value = word is "1" or "true" or "yes" or "on";
        return value || word is "0" or "false" or "no" or "off";
    }
}
