using XMailFleet.Texts;

namespace XMailFleet.State;

/// <summary>Something of the collector's that was open to others, and is no longer.</summary>
/// <param name="Path">What it is.</param>
/// <param name="Before">The mode that it had.</param>
/// <param name="IsDirectory">Whether it is a directory, else a file.</param>
internal sealed record Mending(string Path, UnixFileMode Before, bool IsDirectory)
{
    /// <summary>A sentence that tells of it.</summary>
    public string In(Language language)
    {
        var (words, mode) = (Words.State(language), FileStatus.ToText(Before));
        return IsDirectory ? words.DirectoryClosed(Path, mode) : words.FileClosed(Path, mode);
    }
}
