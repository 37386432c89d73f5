using System.Globalization;
using Google.Protobuf.Reflection;

namespace XMailFleet.Fleet.Filtering;

/// <summary>The fields that a filter over <typeparamref name="T"/> may name, and how each is compared.</summary>
internal sealed class FilterFields<T>
{
    private delegate Func<T, bool> Compile(FilterExpression.Comparison comparison);

    private readonly Dictionary<string, Compile> _fields = [];
    private Func<T, IReadOnlyDictionary<string, string>>? _labels;

    /// <summary>A text: equal or not, with <c>*</c> at either end for any text.</summary>
    public FilterFields<T> Text(string name, Func<T, string> read, Func<string, string>? normalise = null)
    {
        _fields[name] = comparison => CompileText(comparison, read, (normalise ?? (text => text))(comparison.Value.Text));
        return this;
    }

    /// <summary>An enum by its names in the proto, with or without prefix, ordered by number.</summary>
    public FilterFields<T> Enum(string name, Func<T, int> read, EnumDescriptor type, string prefix)
    {
        _fields[name] = comparison => CompileOrdered(comparison, read, ParseEnum(comparison, type, prefix));
        return this;
    }

    /// <summary>True or false.</summary>
    public FilterFields<T> Flag(string name, Func<T, bool> read)
    {
        _fields[name] = comparison => CompileOrdered(comparison, read, ParseFlag(comparison));
        return this;
    }

    /// <summary>A time in RFC 3339.</summary>
    public FilterFields<T> Time(string name, Func<T, DateTimeOffset> read)
    {
        _fields[name] = comparison => CompileOrdered(comparison, read, ParseTime(comparison));
        return this;
    }

    /// <summary>Labels: <c>labels.KEY</c> compared like a text, <c>labels:KEY</c> for those that have the key.</summary>
    public FilterFields<T> Labels(Func<T, IReadOnlyDictionary<string, string>> read)
    {
        _labels = read;
        return this;
    }

    /// <summary>The filter as a condition.</summary>
    /// <exception cref="FilterException">It names what there is not.</exception>
    public Func<T, bool> ToCondition(FilterExpression? filter)
    {
        switch (filter)
        {
            case null:
                return _ => true;
            case FilterExpression.And and:
                var all = and.Parts.Select(ToCondition).ToArray();
                return item => all.All(holds => holds(item));
            case FilterExpression.Or or:
                var any = or.Parts.Select(ToCondition).ToArray();
                return item => any.Any(holds => holds(item));
            case FilterExpression.Not not:
                var inner = ToCondition(not.Inner);
                return item => !inner(item);
            default:
                return ToCondition((FilterExpression.Comparison)filter);
        }
    }

    private Func<T, bool> ToCondition(FilterExpression.Comparison comparison)
    {
        var name = comparison.Field.Text;
        if (_labels is { } labels && name == "labels" && comparison.Operator == ":")
            return item => labels(item).ContainsKey(comparison.Value.Text);
        if (_labels is { } read && name.StartsWith("labels.", StringComparison.Ordinal))
            return CompileText(comparison, item => read(item).GetValueOrDefault(name["labels.".Length..], ""), comparison.Value.Text);
        if (_fields.TryGetValue(name, out var compile)) return compile(comparison);
        var names = _fields.Keys.Concat(_labels is null ? [] : ["labels.KEY"]);
        throw new FilterException(comparison.Field.Position, $"There is no field \"{name}\". There are: {string.Join(", ", names)}.");
    }

    private static Func<T, bool> CompileText(FilterExpression.Comparison comparison, Func<T, string> read, string wanted)
    {
        Func<string, bool> matches = (wanted.StartsWith('*'), wanted.EndsWith('*')) switch
        {
            _ when wanted == "*" => text => text.Length > 0,
            (true, true) => text => text.Contains(wanted[1..^1], StringComparison.Ordinal),
            (true, false) => text => text.EndsWith(wanted[1..], StringComparison.Ordinal),
            (false, true) => text => text.StartsWith(wanted[..^1], StringComparison.Ordinal),
            _ => text => text == wanted,
        };
        return comparison.Operator switch
        {
            "=" or ":" => item => matches(read(item)),
            "!=" => item => !matches(read(item)),
            _ => throw new FilterException(comparison.Field.Position, $"\"{comparison.Field.Text}\" is a text: compare it by = or !=."),
        };
    }

    private static Func<T, bool> CompileOrdered<TValue>(FilterExpression.Comparison comparison, Func<T, TValue> read, TValue wanted)
        where TValue : IComparable<TValue>
    {
        return comparison.Operator switch
        {
            "=" or ":" => item => read(item).CompareTo(wanted) == 0,
            "!=" => item => read(item).CompareTo(wanted) != 0,
            "<" => item => read(item).CompareTo(wanted) < 0,
            "<=" => item => read(item).CompareTo(wanted) <= 0,
            ">" => item => read(item).CompareTo(wanted) > 0,
            _ => item => read(item).CompareTo(wanted) >= 0,
        };
    }

    private static int ParseEnum(FilterExpression.Comparison comparison, EnumDescriptor type, string prefix)
    {
        var text = comparison.Value.Text.ToUpperInvariant();
        if ((type.FindValueByName(text) ?? type.FindValueByName(prefix + text)) is { } value) return value.Number;
        var names = type.Values.Where(v => v.Number != 0).Select(v => v.Name[prefix.Length..]);
        throw new FilterException(
            comparison.Value.Position,
            $"\"{comparison.Value.Text}\" is no value of \"{comparison.Field.Text}\". There are: {string.Join(", ", names)}.");
    }

    private static bool ParseFlag(FilterExpression.Comparison comparison) =>
        bool.TryParse(comparison.Value.Text, out var flag)
            ? flag
            : throw new FilterException(
                comparison.Value.Position, $"\"{comparison.Value.Text}\" is no value of \"{comparison.Field.Text}\". There are: true, false.");

    private static DateTimeOffset ParseTime(FilterExpression.Comparison comparison) =>
        DateTimeOffset.TryParse(
            comparison.Value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new FilterException(
                comparison.Value.Position,
                $"\"{comparison.Value.Text}\" is no time. Write it as \"2026-11-01T00:00:00Z\".");
}
