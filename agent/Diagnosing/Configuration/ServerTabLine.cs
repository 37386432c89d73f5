namespace XMailFleet.Diagnosing.Configuration;

/// <summary>
/// One line of server.tab as XMail reads it. Every char of the texts is one byte of the file (Latin-1): XMail
/// compares bytes.
/// </summary>
/// <param name="LineNumber">Line in the file as an editor counts, from 1.</param>
/// <param name="IsTail">True for what is left of a line over 2046 bytes, which XMail takes as a line of its own.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="Name">First token, unquoted; null where the line sets nothing.</param>
/// <param name="Value">Second token, unquoted; null where the line sets nothing.</param>
internal sealed record ServerTabLine(int LineNumber, bool IsTail, string Text, string? Name, string? Value)
{
    public bool IsComment => Text.StartsWith('#');
}
