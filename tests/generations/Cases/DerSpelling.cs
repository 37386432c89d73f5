namespace XMailFleet.Generations.Tests.Cases;

/// <summary>
/// Spells a certificate or key in other ways that ASN.1 allows, or almost: long forms, BER, other types, parts that are doubled, left out
/// or changed. Its signature no longer fits, which nobody who loads it looks at.
/// </summary>
internal static class DerSpelling
{
    private static readonly byte[] TextTypes = [0x0c, 0x13, 0x14, 0x16, 0x1e, 0x1c, 0x1a, 0x12, 0x1b];
    private static readonly byte[] AnyTypes = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x17, 0x18, 0x30, 0x31, 0x80, 0xa0, 0xa1];

    private static readonly (string How, Func<DerNode, Random, bool> Do)[] Ways =
    [
        ("long length", (node, random) => Do(() => node.ExtraLengthBytes = random.Next(1, 4))),
        ("indefinite length", (node, _) => node.IsConstructed && Do(() => node.IsIndefinite = true)),
        ("long tag", (node, _) => Do(() => node.HasLongTag = true)),
        ("constructed string", Construct),
        ("other text type", (node, random) => TextTypes.Contains(node.Tag) && Do(() => node.Tag = TextTypes[random.Next(TextTypes.Length)])),
        ("other type", (node, random) => Do(() => node.Tag = AnyTypes[random.Next(AnyTypes.Length)])),
        ("part left out", (node, random) => node.Children is { Count: > 0 } children && Do(() => children.RemoveAt(random.Next(children.Count)))),
        ("part doubled", (node, random) => node.Children is { Count: > 0 } children && Do(() => children.Insert(0, children[random.Next(children.Count)]))),
        ("parts exchanged", (node, random) => node.Children is { Count: > 1 } children && Do(() => children.Reverse(random.Next(children.Count - 1), 2))),
        ("emptied", (node, _) => Do(node.Empty)),
        ("integer with leading zeros", (node, _) => node.Tag is 0x02 && Do(() => node.Content = [0, 0, .. node.Content])),
        ("negative integer", (node, _) => node is { Tag: 0x02, Content.Length: > 0 } && Do(() => node.Content = [(byte)(node.Content[0] | 0x80), .. node.Content[1..]])),
        ("true as 1", (node, _) => node.Tag is 0x01 && Do(() => node.Content = [1])),
        ("false", (node, _) => node.Tag is 0x01 && Do(() => node.Content = [0])),
        ("NULL added", (node, random) => node.Children is { } children && Do(() => children.Insert(random.Next(children.Count + 1), new DerNode { Tag = 0x05 }))),
        ("NULL with content", (node, _) => node.Tag is 0x05 && Do(() => node.Content = [0])),
        ("a bit changed", (node, random) => node.Content.Length > 0 && node.Children is null && Do(() => node.Content[random.Next(node.Content.Length)] ^= (byte)(1 << random.Next(8)))),
        ("a byte behind", (node, random) => node.Children is null && Do(() => node.Content = [.. node.Content, (byte)random.Next(256)])),
        ("bytes of nothing inside", (node, _) => node.Children is { } children && Do(() => children.Add(new DerNode { Tag = 0x00 }))),
    ];

    /// <summary>The value spelled otherwise, and how.</summary>
    public static (byte[] Der, string How) Respell(byte[] der, Random random)
    {
        if (DerNode.ParseAll(der) is not [var root]) return (der, "as it is");
        var nodes = root.All().ToList();
        for (var tries = 0; tries < 100; tries++)
        {
            var (how, way) = Ways[random.Next(Ways.Length)];
            var node = nodes[random.Next(nodes.Count)];
            if (way(node, random)) return (root.ToBytes(), $"{how} ({node.Tag:x2})");
        }

        return (der, "as it is");
    }

    // A string in pieces, as BER has it.
    private static bool Construct(DerNode node, Random random)
    {
        if (node.IsConstructed || node.Tag is not (0x03 or 0x04 or 0x0c or 0x13 or 0x16 or 0x17)) return false;
        byte[] content = node.Children is null ? node.Content : [.. node.Lead, .. node.Children.SelectMany(child => child.ToBytes())];
        var cut = node.Tag is 0x03 ? content.Length : random.Next(content.Length + 1);
        var pieces = new List<DerNode> { new() { Tag = node.Tag, Content = content[..cut] } };
        if (cut < content.Length) pieces.Add(new DerNode { Tag = node.Tag, Content = content[cut..] });
        (node.Tag, node.Lead, node.Children) = ((byte)(node.Tag | DerNode.Constructed), [], pieces);
        return true;
    }

    private static bool Do(Action change)
    {
        change();
        return true;
    }
}
