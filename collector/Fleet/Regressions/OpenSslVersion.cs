using System.Globalization;
using System.Text.RegularExpressions;

namespace XMailFleet.Fleet.Regressions;

/// <summary>An OpenSSL version: three numbers and, before 3.0, letters: 0.9.8l, 1.0.2zh, 3.0.19.</summary>
internal sealed partial record OpenSslVersion(int Major, int Minor, int Patch, string Letters) : IComparable<OpenSslVersion>
{
    /// <summary>Null where the text begins with no version.</summary>
    public static OpenSslVersion? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new OpenSslVersion(Number(match, 1), Number(match, 2), Number(match, 3), match.Groups[4].Value)
            : null;
    }

    // After z come za, zb, …: more letters are newer.
    public int CompareTo(OpenSslVersion? other) => other is null ? 1
        : (Major, Minor, Patch, Letters.Length).CompareTo((other.Major, other.Minor, other.Patch, other.Letters.Length)) is var order
            and not 0 ? order
        : string.CompareOrdinal(Letters, other.Letters);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,6})\.(\d{1,6})\.(\d{1,6})([a-z]{0,3})")]
    private static partial Regex Form();
}
