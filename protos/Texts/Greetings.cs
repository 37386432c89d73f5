using System.Text.RegularExpressions;

namespace XMailFleet.Texts;

/// <summary>XMail's greetings, for example <c>220 host &lt;stamp@host&gt; [XMail 1.27 ESMTP Server] service ready; date</c>.</summary>
public static partial class Greetings
{
    /// <summary>The greeting without its stamp and date, which are new in every session.</summary>
    public static string WithoutStamp(string greeting) => Stamp().Replace(greeting, "");

    [GeneratedRegex(@" <[^>]*>|;.*$", RegexOptions.Singleline)]
    private static partial Regex Stamp();
}
