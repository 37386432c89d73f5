using System.Globalization;
using System.Text.RegularExpressions;

namespace XMailFleet.Versions;

/// <summary>
/// The version that a program says it is, as far as versions are compared: numbers and a pre-release, by the rules of Semantic Versioning 2.0.0
/// (https://semver.org, section 11). What follows them (commit, runtime) orders nothing.
/// </summary>
public sealed partial class ReleaseVersion
{
    private readonly int[] _numbers;
    private readonly string[] _preRelease;

    private ReleaseVersion(int[] numbers, string[] preRelease) => (_numbers, _preRelease) = (numbers, preRelease);

    /// <summary>That of this program.</summary>
    public static ReleaseVersion Own { get; } = Read(ProgramVersion.Number) ?? new([0, 0, 0], []);

    /// <summary>The version that a text begins with; null where it does with none. The text may be anybody's.</summary>
    public static ReleaseVersion? Read(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new([Number(match.Groups["major"].Value), Number(match.Groups["minor"].Value), Number(match.Groups["patch"].Value)], match.Groups["pre"].Value.Split('.', StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    /// <summary>Whether this one came before the other.</summary>
    public bool IsOlderThan(ReleaseVersion other)
    {
        foreach (var (own, theirs) in _numbers.Zip(other._numbers))
            if (own != theirs) return own < theirs;
        // Without a pre-release it is the release itself, which came after them all.
        return _preRelease.Length == 0 || other._preRelease.Length == 0 ? _preRelease.Length > other._preRelease.Length : IsEarlier(_preRelease, other._preRelease);
    }

    private static bool IsEarlier(string[] own, string[] theirs)
    {
        foreach (var (left, right) in own.Zip(theirs))
            if (Compare(left, right) is not 0 and var order) return order < 0;
        return own.Length < theirs.Length;
    }

    // Numbers as numbers, and before words.
    private static int Compare(string left, string right) => (IsNumber(left), IsNumber(right)) switch
    {
        (true, true) => left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<major>[0-9]{1,9})\.(?<minor>[0-9]{1,9})(?:\.(?<patch>[0-9]{1,9}))?(?:-(?<pre>[0-9A-Za-z.-]{1,64}))?(?:\+[0-9A-Za-z.-]{1,64})?(?=\s|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
