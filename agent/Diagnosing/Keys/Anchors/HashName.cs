using System.Globalization;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>A name that OpenSSL may look for in a hashed directory: "5ed36f99.0".</summary>
internal readonly record struct HashName(string Hash, int Number)
{
    private const int HashLength = 8;

    /// <summary>Null for every other name. OpenSSL writes numbers without leading zeros and letters in lower case.</summary>
    public static HashName? Parse(string name)
    {
        if (name.Length < HashLength + 2 || name[HashLength] != '.') return null;
        var (hash, number) = (name[..HashLength], name[(HashLength + 1)..]);
        if (!hash.All(char.IsAsciiHexDigitLower)) return null;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return null;
        return number.Length > 1 && number[0] == '0' ? null : new HashName(hash, value);
    }

    public override string ToString() => $"{Hash}.{Number}";
}
