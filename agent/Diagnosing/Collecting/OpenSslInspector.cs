using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Libraries.Policy;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Collecting;

/// <summary>
/// Collects everything about OpenSSL that bears on one XMail. What it has read is kept while the files stay the same:
/// use one inspector for the life of the agent.
/// </summary>
internal sealed class OpenSslInspector(
    TimeProvider time,
    IHostPlatform platform,
    Func<SystemLibraries>? systemLibraries = null,
    bool mayRun = true)
{
    private readonly CommandInspector _command = new(time, mayRun);

    /// <summary>The facts. What could not be had is absent or says why; only cancellation throws.</summary>
    public async Task<InspectedOpenSsl> InspectAsync(XMailInstallation installation, CancellationToken cancellation)
    {
        var program = installation.ProgramPath;
        var image = ProgramImages.Find(program);
        var system = systemLibraries?.Invoke() ?? SystemLibraries.Read();
        // The command answers while the files are read.
        var command = _command.InspectAsync(CommandDirectories(installation), system, cancellation);
        var search = LibrarySearch.For(program, image, installation.Environment, system, installation.Authors);
        var mapped = LoadedLibraries.Find(platform, installation);
        var requirement = RequirementInspector.Inspect(program, image, search);
        var effective = RequirementInspector.ReadBuiltIn(program, requirement) ?? EffectiveLibrary.Find(mapped, image, search)?.Texts;
        var facts = new OpenSsl
        {
            Requirement = requirement,
            Policy = InspectPolicy(installation, effective),
            EffectiveVersion = effective?.Version?.ToString() ?? "",
        };
        facts.Libraries.Add(LibraryInspector.Inspect(OwnLibraries(installation).Concat(search.Installed), mapped));
        if (effective?.Version is { } version && ReleaseSupportTable.Find(version) is { } support) facts.Support = support;
        facts.Command = await command;
        return new InspectedOpenSsl(facts, ServerLibraries.Find(mapped, image, search));
    }

    private OpenSslPolicy InspectPolicy(XMailInstallation installation, LibraryTexts? effective)
    {
        var (environment, workingDirectory) = platform.Surroundings(installation);
        return PolicyInspector.Inspect(effective, environment, workingDirectory, installation.Authors);
    }

    private static IEnumerable<LibraryEntry> OwnLibraries(XMailInstallation installation) =>
        OwnDirectories(installation).SelectMany(directory => LibraryDirectory.ListFor(installation.Authors, directory));

    /// <summary>The directories that belong to this XMail: of its program, the mail root, and its bin.</summary>
    private static IEnumerable<string> OwnDirectories(XMailInstallation installation) =>
        new[]
        {
            Path.GetDirectoryName(installation.ProgramPath) ?? "",
            installation.MailRoot,
            Path.Combine(installation.MailRoot, "bin"),
        }
        .Where(Path.IsPathRooted)
        .Where(directory => installation.Authors.Count == 0 || FileInspector.InspectStatus(directory, out _, installation.Authors).State is FileState.Directory)
        .Distinct();

    private IEnumerable<string> CommandDirectories(XMailInstallation installation) =>
        OwnDirectories(installation)
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathRooted))
            .Concat(platform.CommandDirectories)
            .Distinct();
}
