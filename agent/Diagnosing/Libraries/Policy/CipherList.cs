namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>What a list of ciphers (ciphers(1)) leaves for TLS 1.2 and before, as far as it is a usual one.</summary>
internal static class CipherList
{
    private static readonly char[] Separators = [':', ',', ';', ' '];

    // Each begins with ciphers for every kind of certificate that is served.
    private static readonly string[] Beginnings = ["DEFAULT", "ALL", "HIGH"];

    // What usual lists take out: none of it is all that some certificate has.
    private static readonly string[] Harmless =
    [
        "!aNULL", "!eNULL", "!NULL", "!MD5", "!RC4", "!3DES", "!DES", "!EXP", "!EXPORT", "!LOW", "!PSK", "!SRP", "!DSS", "!aDSS", "!CAMELLIA", "!SEED", "!IDEA", "!ARIA",
        "!kRSA", "!RSA", "!SSLv2", "!SSLv3", "!ADH", "!AECDH", "!kDHE", "!DHE", "!EDH", "!kEDH", "-aNULL", "-eNULL", "@STRENGTH", "+RC4", "+3DES", "!ECDSA+SHA1", "!RSA+SHA1",
    ];

    private static readonly string[] Tls13Suites =
        ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256"];

    public enum Outcome
    {
        /// <summary>Ciphers for every kind of certificate.</summary>
        Usual,

        /// <summary>None at all.</summary>
        Nothing,

        /// <summary>OpenSSL refuses the list, and keeps the one that it had.</summary>
        Refused,

        /// <summary>Some, perhaps; the agent does not tell which.</summary>
        Undecided,
    }

    public static bool IsTls13Suite(string name) => Tls13Suites.Contains(name);

    /// <summary>Whether usual clients do not offer it.</summary>
    public static bool IsRareTls13Suite(string name) => name.Contains("CCM", StringComparison.Ordinal);

    public static Outcome Judge(string list)
    {
        var words = list.Replace("DEFAULT@", "DEFAULT:@", StringComparison.Ordinal).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(IsRefused)) return Outcome.Refused;
        var ciphers = words.Where(word => !word.StartsWith("@SECLEVEL=", StringComparison.Ordinal) && !IsUnknown(word)).ToList();
        if (ciphers.Count > 0 && Beginnings.Contains(words[0]) && ciphers.Skip(1).All(Harmless.Contains)) return Outcome.Usual;
        return ciphers.Count == 0 ? Outcome.Nothing : Outcome.Undecided;
    }

    private static bool IsRefused(string word) =>
        word.StartsWith('@') && word != "@STRENGTH" && (!word.StartsWith("@SECLEVEL=", StringComparison.Ordinal) || word is not [.., '=', >= '0' and <= '5']);

    // A word of small letters is none of a cipher or a group of them: OpenSSL passes it over.
    private static bool IsUnknown(string word) => word.Length > 2 && word.All(char.IsAsciiLetterLower);
}
