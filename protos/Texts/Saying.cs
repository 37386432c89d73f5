namespace XMailFleet.Texts;

/// <summary>Says a thing that is only said in one place, without an entry among the texts.</summary>
public static class Saying
{
    /// <summary>The text in this language. Both stand side by side where they are used, so neither can be forgotten.</summary>
    public static string Say(this Language language, string english, string japanese) =>
        language is Language.Japanese ? japanese : english;
}
