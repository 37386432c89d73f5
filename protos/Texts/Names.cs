namespace XMailFleet.Texts;

/// <summary>
/// What people call the values of the protocol's enums. Short names (<c>Of</c>) stand in tables and labels; sentences
/// (<c>Explain</c>) stand below them. A value that this program does not know, from a newer agent, is named by its
/// number.
/// </summary>
public static partial class Names
{
    private static string Say(Language language, string english, string japanese) =>
        language is Language.Japanese ? japanese : english;

    private static string Unknown<T>(Language language, T value)
        where T : struct, Enum =>
        Say(language, $"unknown ({value:D})", $"不明（{value:D}）");
}
