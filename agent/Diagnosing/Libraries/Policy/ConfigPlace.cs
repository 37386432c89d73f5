using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>A line of a file that is being read.</summary>
/// <param name="Path">The file.</param>
/// <param name="LineNumber">The line, counted from 1.</param>
/// <param name="Depth">How many files include this one.</param>
/// <param name="Authors">Those beside root who could have written it.</param>
internal readonly record struct ConfigPlace(string Path, int LineNumber, int Depth, IReadOnlyList<Placer> Authors)
{
    /// <summary>"PATH:LINE".</summary>
    public string Text => ConfigValue.LocationOf(Path, LineNumber);
}
