using System.Globalization;

namespace XMailFleet.Texts;

/// <summary>A language that the product speaks.</summary>
public enum Language
{
    English,
    Japanese,
}

/// <summary>Chooses a language from what users and systems name it by.</summary>
public static class Languages
{
    /// <summary>
    /// The language of a BCP 47 tag or POSIX locale ("ja", "ja-JP", "ja_JP.UTF-8"); English for every other name.
    /// Null where <paramref name="code"/> is null or empty: nothing was asked for.
    /// </summary>
    public static Language? Parse(string? code) =>
        string.IsNullOrEmpty(code) ? null
        : code.StartsWith("ja", StringComparison.OrdinalIgnoreCase)
            && (code.Length == 2 || code[2] is '-' or '_' or '.' or '@') ? Language.Japanese
        : Language.English;

    /// <summary>The language of the user's locale: LC_ALL, LC_MESSAGES, LANG, then the operating system's.</summary>
    public static Language FromLocale(Func<string, string?> environment) =>
        Parse(environment("LC_ALL")) ?? Parse(environment("LC_MESSAGES")) ?? Parse(environment("LANG"))
        ?? Parse(CultureInfo.CurrentUICulture.Name) ?? Language.English;

    /// <summary>BCP 47 tag of the language.</summary>
    public static string Code(this Language language) => language is Language.Japanese ? "ja" : "en";
}
