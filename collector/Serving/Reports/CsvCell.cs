using System.Text.RegularExpressions;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>A text as a cell of CSV (RFC 4180) that a spreadsheet takes for text.</summary>
internal static partial class CsvCell
{
    // What begins a formula, as Excel and LibreOffice read it: also in the other widths that Unicode has of the same sign.
    private const string Beginnings = @"=+\-@\t\r\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u207a\u207b\u208c\u208a\u208b\u2212";

    /// <summary>The cell, quoted where it has to be.</summary>
    public static string Of(string text)
    {
        var safe = Inert(text);
        return safe.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Facts of a host must never be run on a desk. Spaces of any kind before the sign are passed over by some programs. Where a comma
    // is part of numbers a cell begins behind each semicolon, and quotes count as such only at its beginning.
    private static string Inert(string text) => CellStarts().Replace(text, "$0'");

    [GeneratedRegex($@"(?:\A(?=\s*[{Beginnings}])|[;\t](?=[\s""]*[{Beginnings}]))")]
    private static partial Regex CellStarts();
}
