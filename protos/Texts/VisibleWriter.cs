using System.Text;

namespace XMailFleet.Texts;

/// <summary>A writer for people, stderr and the log on it: whatever is written holds nothing that a terminal obeys or nobody sees.</summary>
public sealed class VisibleWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    // Half of a pair that comes alone cannot be told from what is no half.
    public override void Write(char value)
    {
        if (char.IsSurrogate(value)) inner.Write(value);
        else inner.Write(Visible.OfLines(value.ToString()));
    }

    public override void Write(string? value) => inner.Write(value is null ? null : Visible.OfLines(value));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => inner.Write(Visible.OfLines(value ?? "") + NewLine);

    public override void Flush() => inner.Flush();
}
