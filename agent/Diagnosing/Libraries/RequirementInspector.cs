using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>Tells which OpenSSL libraries XMail's program is linked to, and whether the loader will find them.</summary>
internal static class RequirementInspector
{
    private static readonly IdentityCache<LibraryTexts> Texts = new(LibraryTexts.Read);

    /// <summary>The version that is built into the program itself; null where it is linked to a library, as usual.</summary>
    public static LibraryTexts? ReadBuiltIn(string? path, LibraryRequirement requirement) =>
        path is not null && requirement.StaticallyLinked ? Texts.Get(path) : null;

    public static LibraryRequirement Inspect(string? programPath, ProgramImage? image, LibrarySearch search)
    {
        var requirement = new LibraryRequirement { ProgramPath = programPath ?? "" };
        if (image is null) return requirement;
        requirement.Architecture = image.Architecture;
        requirement.Needed.Add(image.Needed.Where(name => LibraryName.Parse(name) is not null));
        requirement.StaticallyLinked = requirement.Needed.Count == 0 && Texts.Get(programPath!)?.Version is not null;
        requirement.Unsatisfied.Add(requirement.Needed.Where(name => search.Find(name, image) is null));
        return requirement;
    }
}
