using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the running XMail still uses library files that have been replaced since it started.</summary>
internal sealed class OpenSslLibraryReplacedCheck : ICheck
{
    public string Id => "openssl-library-replaced";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.ServerProcess?.State is not ServerState.Running || facts.OpenSsl?.Requirement?.StaticallyLinked == true)
            return [Finding.NotApplicable()];
        var libraries = facts.OpenSsl?.Libraries ?? [];
        var replaced = libraries.Where(library => library.Replaced).Select(Describe).ToList();
        return replaced.Count > 0 ? replaced
            : libraries.Any(library => library.Loaded) ? [Finding.Pass()]
            : [Finding.Inconclusive(reason: "maps-hidden").With(("processId", Number(facts.ServerProcess.ProcessId)))];
    }

    private static Finding Describe(OpenSslLibrary library)
    {
        var known = library.LoadedVersion.Length > 0 && library.Version.Length > 0 && library.LoadedVersion != library.Version;
        return Finding.Warning(known ? "replaced-by-version" : "replaced", library.Path)
            .With(("loadedVersion", library.LoadedVersion), ("version", library.Version));
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
