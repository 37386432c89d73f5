namespace XMailFleet.Texts;

/// <summary>What keeps a place from being the collector's alone, and what was mended about that.</summary>
public interface IStateWords
{
    /// <param name="path">That is to be used.</param>
    /// <param name="part">A directory, link or file on the way to it, or itself.</param>
    /// <param name="owner">Name or number of the user whose that is.</param>
    string PartOfAnother(string path, string part, string owner);

    /// <param name="path">That is to be used.</param>
    /// <param name="part">A directory on the way to it, or itself.</param>
    /// <param name="mode">Of that directory.</param>
    string PartOpenToOthers(string path, string part, string mode);

    /// <param name="path">The directory.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="user">Who runs the program.</param>
    string DirectoryOfAnother(string path, string owner, string user);

    /// <summary>Others may enter it, and may have a reason to.</summary>
    string SharedDirectory(string path, string mode);

    /// <summary>Something else stands where a file is to be.</summary>
    string NoPlainFile(string path);

    /// <summary>The same file has a name elsewhere, by which others may reach it.</summary>
    string FileOfTwoNames(string path);

    /// <param name="path">The directory.</param>
    /// <param name="mode">That it had.</param>
    string DirectoryClosed(string path, string mode);

    /// <param name="path">The file.</param>
    /// <param name="mode">That it had.</param>
    string FileClosed(string path, string mode);

    /// <summary>A link, or a file.</summary>
    string NoPlainDirectory(string path);
}
