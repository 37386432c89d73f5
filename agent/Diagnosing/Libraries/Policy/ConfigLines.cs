using System.Text;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>The lines of one file of an openssl.cnf, those that a backslash continues put together.</summary>
internal static class ConfigLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Each line, its comment included, with the number of its last piece, counted from 1.</summary>
    /// <param name="content">The file.</param>
    /// <param name="isFirst">True for the file itself, false for one that it includes: only there a byte order mark is skipped.</param>
    public static IEnumerable<(string Line, int Number)> Of(ReadOnlyMemory<byte> content, bool isFirst)
    {
        if (isFirst && content.Span.StartsWith(ByteOrderMark)) content = content[ByteOrderMark.Length..];
        var line = new StringBuilder();
        for (var number = 1; ; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var text = Encoding.Latin1.GetString(end < 0 ? content.Span : content.Span[..end]).TrimEnd('\r');
            if (ConfigSyntax.IsContinued(text)) line.Append(text, 0, text.Length - 1);
            else
            {
                yield return (line.Length == 0 ? text : line.Append(text).ToString(), number);
                line.Clear();
            }

            if (end < 0) yield break;
            content = content[(end + 1)..];
        }
    }
}
