using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.Versions;

namespace XMailFleet.Programs.Describing;

/// <summary>What packages take in beside a program. The same program makes the same bytes, wherever it runs.</summary>
internal static class ProgramDocs
{
    /// <summary>Names of files, with slashes, and what is in them.</summary>
    public static IEnumerable<(string Name, string Text)> Of(ProgramRoot root, Language language)
    {
        yield return ($"man/{root.Program}.1", ManPage.Of(root, ProgramVersion.Number, ProgramVersion.Date, language));
        foreach (var shell in Completions.Shells) yield return ($"completions/{root.Program}.{shell}", Completions.Of(shell, root, language));
        yield return ($"{root.Program.Split('-')[^1]}.json", ConfigurationTemplate.Of(root, language));
    }
}
