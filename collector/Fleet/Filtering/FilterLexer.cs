using System.Text;

namespace XMailFleet.Fleet.Filtering;

/// <summary>Cuts a filter into its pieces.</summary>
internal static class FilterLexer
{
    private const string OperatorCharacters = "=!<>:";

    public static IEnumerable<FilterToken> Read(string text)
    {
        var position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
            if (position == text.Length) break;
            var token = ReadOne(text, position, out var end);
            yield return token;
            position = end;
        }

        yield return new FilterToken(FilterTokenKind.End, "", text.Length);
    }

    private static FilterToken ReadOne(string text, int start, out int end)
    {
        var first = text[start];
        if (first is '"' or '\'') return ReadQuoted(text, start, out end);
        if (OperatorCharacters.Contains(first)) return ReadOperator(text, start, out end);
        if (first is '(' or ')' || IsNegation(text, start))
        {
            end = start + 1;
            return new FilterToken(FilterTokenKind.Mark, text[start..end], start);
        }

        end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"()\"'=!<>".Contains(text[end])
            && !IsHas(text, end)) end++;
        return new FilterToken(FilterTokenKind.Word, text[start..end], start);
    }

    // `-a = b` negates; `a-b` and `-1` are words.
    private static bool IsNegation(string text, int at) =>
        text[at] == '-' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '(');

    // A colon is an operator behind a field name; within an unquoted time or address it belongs to the word.
    private static bool IsHas(string text, int at) =>
        text[at] == ':' && at + 1 < text.Length && !char.IsDigit(text[at + 1]);

    private static FilterToken ReadOperator(string text, int start, out int end)
    {
        end = start + 1;
        if (end < text.Length && text[end] == '=' && (text[start] is '!' or '<' or '>')) end++;
        var op = text[start..end];
        return op == "!"
            ? throw new FilterException(start, "\"!\" alone compares nothing. Write != or NOT.")
            : new FilterToken(FilterTokenKind.Operator, op, start);
    }

    private static FilterToken ReadQuoted(string text, int start, out int end)
    {
        var value = new StringBuilder();
        for (end = start + 1; end < text.Length; end++)
        {
            if (text[end] == text[start])
            {
                end++;
                return new FilterToken(FilterTokenKind.Quoted, value.ToString(), start);
            }

            if (text[end] == '\\' && end + 1 < text.Length) end++;
            value.Append(text[end]);
        }

        throw new FilterException(start, "This quote is never closed.");
    }
}
