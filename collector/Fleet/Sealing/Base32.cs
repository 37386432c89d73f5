using System.Text;

namespace XMailFleet.Fleet.Sealing;

/// <summary>Bytes as text that people copy by hand: Crockford's 32 characters, which hold no two that look alike.</summary>
internal static class Base32
{
    private const string Characters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Bits = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (pending, count) = (0, 0);
        foreach (var value in bytes)
        {
            (pending, count) = ((pending << 8) | value, count + 8);
            for (; count >= Bits; count -= Bits) text.Append(Characters[(pending >> (count - Bits)) & 31]);
            pending &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Characters[(pending << (Bits - count)) & 31]).ToString();
    }

    /// <summary>In any case, with hyphens and blanks anywhere, and with letters for the digits that they look like. Null for anything else.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new List<byte>();
        var (pending, count) = (0, 0);
        foreach (var character in text.Where(character => character is not ('-' or ' ')))
        {
            if (ValueOf(char.ToLowerInvariant(character)) is not (>= 0 and var value)) return null;
            (pending, count) = ((pending << Bits) | value, count + Bits);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(pending >> count));
            pending &= (1 << count) - 1;
        }

        // Bits that are no byte must be none.
        return count < Bits && pending == 0 ? [.. bytes] : null;
    }

    private static int ValueOf(char character) => Characters.IndexOf(
        character switch
        {
            'o' => '0',
            'i' or 'l' => '1',
            _ => character,
        },
        StringComparison.Ordinal);
}
