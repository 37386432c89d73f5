using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether a library that XMail needs is there, but made for another processor architecture.</summary>
internal sealed class OpenSslLibraryArchitectureCheck : ICheck
{
    public string Id => "openssl-library-architecture";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        // Without a program there is no architecture that a library could fail to have.
        if (facts.OpenSsl?.Requirement is { ProgramPath.Length: 0 }) return [Finding.NotApplicable()];
        if (facts.OpenSsl?.Requirement is not { Architecture.Length: > 0 } requirement) return [Finding.Inconclusive()];
        if (requirement.Needed.Count == 0) return [Finding.NotApplicable()];
        var running = facts.ServerProcess?.State is ServerState.Running;
        var wrong = requirement.Unsatisfied
            .Select(name => Counterpart(facts.OpenSsl.Libraries, name) is { } library ? Describe(library, name, requirement, running) : null)
            .OfType<Finding>()
            .ToList();
        return wrong.Count > 0 ? wrong : [Finding.Pass(requirement.ProgramPath).With(("architecture", requirement.Architecture))];
    }

    private static Finding Describe(OpenSslLibrary library, string name, LibraryRequirement requirement, bool running) =>
        (running ? Finding.Warning("wrong-architecture", library.Path) : Finding.Error("wrong-architecture", library.Path)).With(
            ("name", name),
            ("architecture", library.Architecture),
            ("program", requirement.ProgramPath),
            ("programArchitecture", requirement.Architecture));

    private static OpenSslLibrary? Counterpart(IEnumerable<OpenSslLibrary> libraries, string needed) =>
        LibraryName.Parse(needed) is { } name
            ? libraries.FirstOrDefault(library => library.Kind == name.Kind && library.Generation == name.Generation)
            : null;
}
