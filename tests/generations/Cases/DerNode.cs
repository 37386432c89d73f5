namespace XMailFleet.Generations.Tests.Cases;

/// <summary>A value of ASN.1 that remembers how it is to be spelled. What an octet or bit string holds is opened where it is ASN.1 itself.</summary>
internal sealed class DerNode
{
    public const byte Constructed = 0x20;

    public required byte Tag { get; set; }

    /// <summary>Of a primitive one.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Of one that holds others; null where it holds none.</summary>
    public List<DerNode>? Children { get; set; }

    /// <summary>Bytes before the children of an octet or bit string: the count of unused bits.</summary>
    public byte[] Lead { get; set; } = [];

    /// <summary>Length bytes more than it takes.</summary>
    public int ExtraLengthBytes { get; set; }

    public bool IsIndefinite { get; set; }

    public bool HasLongTag { get; set; }

    public bool IsConstructed => (Tag & Constructed) != 0;

    /// <summary>Null where the bytes are not exactly so many values of definite length.</summary>
    public static List<DerNode>? ParseAll(ReadOnlySpan<byte> bytes)
    {
        var nodes = new List<DerNode>();
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < 2 || (bytes[0] & 0x1f) == 0x1f || bytes[1] is 0x80 or > 0x84) return null;
            var (length, header) = ((int)bytes[1], 2);
            if (length > 0x80)
            {
                header += length & 0x7f;
                if (bytes.Length < header) return null;
                length = 0;
                foreach (var digit in bytes[2..header]) length = (length << 8) | digit;
            }

            if (length < 0 || length > bytes.Length - header) return null;
            nodes.Add(Make(bytes[0], bytes.Slice(header, length)));
            bytes = bytes[(header + length)..];
        }

        return nodes;
    }

    public byte[] ToBytes()
    {
        byte[] content = Children is null ? Content : [.. Lead, .. Children.SelectMany(child => child.ToBytes())];
        byte[] tag = HasLongTag ? [(byte)(Tag | 0x1f), (byte)(Tag & 0x1f)] : [Tag];
        return IsIndefinite ? [.. tag, 0x80, .. content, 0, 0] : [.. tag, .. Length(content.Length), .. content];
    }

    /// <summary>Takes out all that it holds.</summary>
    public void Empty()
    {
        Content = [];
        Lead = [];
        Children?.Clear();
    }

    /// <summary>Itself and all below.</summary>
    public IEnumerable<DerNode> All() => Children is null ? [this] : Children.SelectMany(child => child.All()).Prepend(this);

    private static DerNode Make(byte tag, ReadOnlySpan<byte> content)
    {
        var node = new DerNode { Tag = tag, Content = content.ToArray() };
        if ((tag & Constructed) != 0) node.Children = ParseAll(content);
        else if (tag is 0x04 && content.Length > 1) node.Children = ParseAll(content);
        else if (tag is 0x03 && content is [0, _, ..] && ParseAll(content[1..]) is { } inner) (node.Lead, node.Children) = ([0], inner);
        return node;
    }

    private byte[] Length(int length)
    {
        if (length < 0x80 && ExtraLengthBytes == 0) return [(byte)length];
        var digits = new List<byte>();
        for (var rest = length; rest > 0; rest >>= 8) digits.Insert(0, (byte)rest);
        digits.InsertRange(0, new byte[ExtraLengthBytes]);
        if (digits.Count == 0) digits.Add(0);
        return [(byte)(0x80 | digits.Count), .. digits];
    }
}
