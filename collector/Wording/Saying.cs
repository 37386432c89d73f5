using XMailFleet.Texts;

namespace XMailFleet.Collector.Wording;

internal static class Saying
{
    /// <summary>The text in this language. Both stand side by side where they are used, so neither can be forgotten.</summary>
    public static string Say(this Language language, string english, string japanese) =>
        language is Language.Japanese ? japanese : english;
}
