namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>Base64 as OpenSSL decodes it inside PEM: a hyphen ends the data, padding may be followed by space only.</summary>
internal static class PemBase64
{
    /// <summary>The bytes, or null where OpenSSL refuses the text. Empty text gives no bytes.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[(text.Length / 4 * 3) + 3];
        var length = 0;
        uint group = 0;
        var count = 0;
        var padding = 0;
        foreach (var character in text)
        {
            if (character is (byte)'-') break;
            if (character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
            var value = Value(character);
            if (character is (byte)'=' && ++padding > 2) return null;
            if (value < 0 || (padding > 0 && character is not (byte)'=')) return null;
            group = (group << 6) | (uint)value;
            if (++count < 4) continue;
            decoded[length++] = (byte)(group >> 16);
            decoded[length++] = (byte)(group >> 8);
            decoded[length++] = (byte)group;
            (group, count) = (0, 0);
        }

        byte[]? data = count == 0 ? decoded[..(length - padding)] : null;
        // It may be a key: only the caller's copy is left.
        decoded.AsSpan().Clear();
        return data;
    }

    private static int Value(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        (byte)'=' => 0,
        _ => -1,
    };
}
