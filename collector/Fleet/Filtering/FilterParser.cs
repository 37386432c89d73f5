namespace XMailFleet.Fleet.Filtering;

/// <summary>
/// Reads filters of AIP-160, without functions and without bare values. As there, OR binds tighter than AND, and two
/// conditions side by side are both required.
/// </summary>
internal sealed class FilterParser
{
    // Bounds the recursion: a filter of parentheses only is no filter.
    private const int LengthLimit = 2000;

    private readonly List<FilterToken> _tokens;
    private int _next;

    private FilterParser(string text) => _tokens = [.. FilterLexer.Read(text)];

    /// <summary>Null for an empty filter: all pass.</summary>
    /// <exception cref="FilterException">The filter cannot be understood.</exception>
    public static FilterExpression? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > LengthLimit) throw new FilterException(LengthLimit, $"A filter has at most {LengthLimit} characters.");
        var parser = new FilterParser(text);
        var expression = parser.ParseAll();
        return parser.Current.Kind is FilterTokenKind.End
            ? expression
            : throw new FilterException(parser.Current.Position, $"\"{parser.Current.Text}\" closes nothing.");
    }

    private FilterToken Current => _tokens[_next];

    private FilterExpression ParseAll()
    {
        var parts = new List<FilterExpression> { ParseAny() };
        while (Current is not ({ Kind: FilterTokenKind.End } or { Kind: FilterTokenKind.Mark, Text: ")" }))
        {
            TryTake("AND");
            parts.Add(ParseAny());
        }

        return parts.Count == 1
            ? parts[0]
            : new FilterExpression.And([.. parts.SelectMany(part => part is FilterExpression.And and ? and.Parts : [part])]);
    }

    private FilterExpression ParseAny()
    {
        var parts = new List<FilterExpression> { ParseOne() };
        while (TryTake("OR")) parts.Add(ParseOne());
        return parts.Count == 1 ? parts[0] : new FilterExpression.Or(parts);
    }

    private FilterExpression ParseOne()
    {
        if (TryTake("NOT") || TryTakeMark("-")) return new FilterExpression.Not(ParseOne());
        if (!TryTakeMark("(")) return ParseComparison();
        var opening = _tokens[_next - 1].Position;
        var inner = ParseAll();
        return TryTakeMark(")") ? inner : throw new FilterException(opening, "This parenthesis is never closed.");
    }

    private FilterExpression.Comparison ParseComparison()
    {
        var field = Current;
        if (field.Kind is not FilterTokenKind.Word || field.Text is "AND" or "OR")
            throw new FilterException(field.Position, "A condition is expected here, for example: state = OPEN.");
        _next++;
        var op = Current;
        if (op.Kind is not FilterTokenKind.Operator)
            throw new FilterException(op.Position, $"A comparison is expected behind \"{field.Text}\": =, !=, <, <=, >, >= or :.");
        _next++;
        var value = Current;
        if (value.Kind is not (FilterTokenKind.Word or FilterTokenKind.Quoted))
            throw new FilterException(value.Position, $"A value is expected behind \"{op.Text}\"; one with spaces needs quotes.");
        _next++;
        return new FilterExpression.Comparison(field, op.Text, value);
    }

    private bool TryTake(string keyword) => TryTake(FilterTokenKind.Word, keyword);

    private bool TryTakeMark(string mark) => TryTake(FilterTokenKind.Mark, mark);

    private bool TryTake(FilterTokenKind kind, string text)
    {
        if (Current.Kind != kind || Current.Text != text) return false;
        _next++;
        return true;
    }
}
