using System.Text.RegularExpressions;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Listings;

/// <summary>A text as a cell of a Markdown table that is read as that text: no link, no picture, no markup of HTML.</summary>
internal static partial class MarkdownCell
{
    public static string Of(string text) => Special().Replace(Visible.Of(text), @"\$0");

    // What may be escaped (CommonMark §2.4) and begins something within a line. A hyphen does so at the beginning of one alone.
    [GeneratedRegex(@"[\\`*_\[\]<>|!#~&]")]
    private static partial Regex Special();
}
