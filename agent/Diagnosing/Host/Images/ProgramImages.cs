using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Images;

/// <summary>Headers of program files, each read once for as long as the file stays the same.</summary>
internal static class ProgramImages
{
    private static readonly IdentityCache<ProgramImage> Known = new(ProgramImage.Read);

    /// <summary>The header; null where no program is known, or its file is none.</summary>
    public static ProgramImage? Find(string? path) => path is null ? null : Known.Get(path);
}
