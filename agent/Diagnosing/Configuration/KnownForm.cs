using System.Net;
using System.Text.RegularExpressions;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>
/// Text of a file as it may leave the host: numbers, flags, addresses, host names and names that XMail knows. A file may turn out to be
/// another than its name says, so whatever else stands in it is shown as an ellipsis.
/// </summary>
internal static partial class KnownForm
{
    private const string Hidden = "…";

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "no", "true", "false", "on", "off", "y", "n", "t", "f", "enable", "enabled", "disable", "disabled",
        "WantTLS", "NeedTLS", "EaseTLS", "mail-auth", "MailAuth", "PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5",
    };

    /// <summary>A line of a table, cut to what fits. Its Latin-1 characters stand for bytes.</summary>
    public static string Line(string bytes) => Word().Replace(ByteText.ToDisplay(bytes), word => IsKnown(word.Value) ? word.Value : Hidden);

    /// <summary>The value of a setting, cut to <paramref name="maxLength"/> characters.</summary>
    public static string Value(string name, string bytes, int maxLength = ByteText.MaxLength)
    {
        var text = ByteText.ToDisplay(bytes, maxLength);
        return name switch
        {
            "RootDomain" or "SmtpServerDomain" or "POP3Domain" or "HeloDomain" => IsHostName(text.Trim()) ? text : Masked(text),
            "DefaultSmtpPerms" => Permissions().IsMatch(text) ? text : Masked(text),
            "EaseTLS" => name,
            "smtpfwd-comma-options" => Item().Replace(text, item => Forward().IsMatch(item.Value) ? item.Value : Hidden),
            _ => Item().Replace(text, item => Option().IsMatch(item.Value) ? item.Value : Hidden),
        };
    }

    /// <summary>The value of a flag.</summary>
    public static string Flag(string bytes) => ByteText.ToDisplay(bytes) is var text && (FlagNumber().IsMatch(text) || Line(bytes) == text) ? text : Hidden;

    /// <summary>A name of letters of ASCII, digits, hyphens and underscores, with or without a final dot.</summary>
    public static bool IsHostName(string text) => HostName().IsMatch(text);

    private static string Masked(string text) => text.Length == 0 ? text : Hidden;

    private static bool IsKnown(string word) =>
        word is Hidden
        || Words.Contains(word)
        || Number().IsMatch(word)
        || IgnoredLineFinder.Meant(word) is not null
        || (word.Contains('.', StringComparison.Ordinal) && IsHostName(word))
        || IPAddress.TryParse(word, out _);

    [GeneratedRegex("""[^\s"'“”„‘’=;,\u21E5\u2400-\u2421\u00A0\uFEFF]+""")]
    private static partial Regex Word();

    [GeneratedRegex("[^,;]+")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s*[A-Za-z0-9._-]{1,64}\s*(=\s*[A-Za-z0-9.:_-]{0,64}\s*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Option();

    [GeneratedRegex(@"^\s*""?([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?(=[0-9]{0,5})?""?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Forward();

    [GeneratedRegex("^[A-Za-z0-9]{0,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Permissions();

    [GeneratedRegex("^[+-]?(0[xX][0-9A-Fa-f]{1,16}|[0-9]{1,20}(\\.[0-9]{1,20})?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("^\\s*[+-]?[0-9]{1,20}[a-z]{0,3}\\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex FlagNumber();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63}){0,20}\\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex HostName();
}
