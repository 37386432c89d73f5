using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>The libcrypto that the effective version was read from.</summary>
internal static class EffectiveCrypto
{
    // Where distributions install what they maintain.
    private static readonly string[] DistributionDirectories = ["/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"];

    public static OpenSslVersion? Version(OpenSsl? facts) => OpenSslVersion.Parse(facts?.EffectiveVersion);

    /// <summary>The file; null where OpenSSL is built into the program.</summary>
    public static OpenSslLibrary? Library(OpenSsl facts)
    {
        var candidates = facts.Libraries.Where(library => library.Kind is LibraryKind.Crypto).ToList();
        return candidates.Find(library => library.Loaded || library.Replaced)
            ?? candidates.Find(library => library.Version == facts.EffectiveVersion && IsOfProgram(facts, library));
    }

    // Without a program the effective version is that of the system's own library.
    private static bool IsOfProgram(OpenSsl facts, OpenSslLibrary library) =>
        facts.Requirement is not { ProgramPath.Length: > 0 } program || library.Architecture == program.Architecture;

    /// <summary>True where the file came with the distribution, which may repair it for longer than the project does.</summary>
    public static bool IsOfDistribution(OpenSsl facts) =>
        Library(facts) is { } library && Array.Exists(DistributionDirectories, directory => library.Path.StartsWith(directory, StringComparison.Ordinal));
}
