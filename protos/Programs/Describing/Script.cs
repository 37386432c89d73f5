using System.Text;

namespace XMailFleet.Programs.Describing;

/// <summary>A text in lines, which end alike on every system: files are compared.</summary>
internal sealed class Script
{
    private readonly StringBuilder _text = new();

    public void Add(string line = "") => _text.Append(line).Append('\n');

    public override string ToString() => _text.ToString();
}
