using System.Globalization;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// A version of OpenSSL: three numbers, and before 3.0 letters that count the releases of a line ("1.0.2u" is newer
/// than "1.0.2k", "0.9.8zh" newer than "0.9.8z").
/// </summary>
internal sealed record OpenSslVersion(int Major, int Minor, int Patch, string Letters) : IComparable<OpenSslVersion>
{
    /// <summary>
    /// The version at the start of <paramref name="text"/>; null where there is none. Text behind it ("-fips",
    /// "-beta1") is left out.
    /// </summary>
    public static OpenSslVersion? Parse(ReadOnlySpan<char> text)
    {
        var position = 0;
        if (Number(text, ref position, '.') is not { } major || Number(text, ref position, '.') is not { } minor) return null;
        if (Number(text, ref position, '\0') is not { } patch) return null;
        var start = position;
        while (position < text.Length && position - start < 2 && char.IsAsciiLetterLower(text[position])) position++;
        return new OpenSslVersion(major, minor, patch, text[start..position].ToString());
    }

    /// <summary>The release line, which is what the project supports and ends: "3.0", "1.1.1", "0.9.8".</summary>
    public string Series =>
        Major >= 3 ? Text($"{Major}.{Minor}") : Text($"{Major}.{Minor}.{Patch}");

    public int CompareTo(OpenSslVersion? other) => other is null
        ? 1
        : (Major, Minor, Patch, Letters.Length, Letters).CompareTo((other.Major, other.Minor, other.Patch, other.Letters.Length, other.Letters));

    public bool IsAtLeast(int major, int minor, int patch) => (Major, Minor, Patch).CompareTo((major, minor, patch)) >= 0;

    public override string ToString() => Text($"{Major}.{Minor}.{Patch}{Letters}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int? Number(ReadOnlySpan<char> text, ref int position, char end)
    {
        var start = position;
        while (position < text.Length && position - start < 4 && char.IsAsciiDigit(text[position])) position++;
        if (position == start) return null;
        var number = int.Parse(text[start..position], CultureInfo.InvariantCulture);
        if (end == '\0') return number;
        return position < text.Length && text[position++] == end ? number : null;
    }
}
