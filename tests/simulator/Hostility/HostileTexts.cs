using System.Text;

namespace XMailFleet.Simulator.Hostility;

/// <summary>Texts that no host has.</summary>
internal static class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "\u202e", "\u2066", "\u200b", "\ufeff", "\u0000", "\u001b[2J", "\r\n", "\u0085", "\u2028", "=1+1", "＝cmd", "<script>", "';--", "{path}", "%s", "💥",
        "../../etc/shadow", "$(id)", "`id`", "a", "好",
    ];

    // A lone byte of a sequence, an overlong one, half of a pair, a code point above the last.
    private static readonly byte[][] NoText = [[0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE5, 0xA5]];

    /// <param name="isUtf8">Whether it can be read as text at all: what cannot makes the whole answer none.</param>
    public static byte[] Make(Random chance, int longest, bool isUtf8)
    {
        using var text = new MemoryStream();
        var length = (int)(longest * Math.Pow(chance.NextDouble(), 4));
        do text.Write(!isUtf8 && chance.Next(8) == 0 ? NoText[chance.Next(NoText.Length)] : Encoding.UTF8.GetBytes(Pieces[chance.Next(Pieces.Length)]));
        while (text.Length < length);
        return text.ToArray();
    }
}
