namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>Collects the lines of one part of a block. They may be a private key's: nothing is left behind where it was moved.</summary>
internal sealed class PemLineBuffer
{
    private byte[] _lines = [];
    private int _length;

    public ReadOnlySpan<byte> Written => _lines.AsSpan(0, _length);

    public void AppendLine(ReadOnlySpan<byte> line)
    {
        if (_lines.Length - _length <= line.Length) Grow(line.Length + 1);
        line.CopyTo(_lines.AsSpan(_length));
        _lines[_length + line.Length] = (byte)'\n';
        _length += line.Length + 1;
    }

    /// <summary>Hands everything over to <paramref name="other"/>, which loses what it held.</summary>
    public void MoveTo(PemLineBuffer other)
    {
        other.Wipe();
        (other._lines, other._length) = (_lines, _length);
        (_lines, _length) = ([], 0);
    }

    /// <summary>Overwrites what was collected.</summary>
    public void Wipe()
    {
        _lines.AsSpan().Clear();
        _length = 0;
    }

    private void Grow(int more)
    {
        var outgrown = _lines;
        _lines = new byte[Math.Max(1024, (2 * outgrown.Length) + more)];
        outgrown.CopyTo(_lines, 0);
        outgrown.AsSpan().Clear();
    }
}
