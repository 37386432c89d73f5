using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Processes;
using XMailFleet.V1;

namespace XMailFleet.Agent.Libraries;

/// <summary>
/// Collects everything about OpenSSL that bears on one XMail. What it has read is kept while the files stay the same:
/// use one inspector for the life of the agent.
/// </summary>
internal sealed class OpenSslInspector(
    TimeProvider time,
    string procRoot = RunningServers.DefaultProcRoot,
    string loaderConfiguration = LoaderConfiguration.DefaultPath)
{
    private static readonly string[] DefaultCommandDirectories = ["/usr/local/bin", "/usr/bin", "/bin"];

    private readonly CommandInspector _command = new(time, loaderConfiguration);

    /// <summary>The facts. What could not be had is absent or says why; only cancellation throws.</summary>
    public async Task<OpenSsl> InspectAsync(XMailInstallation installation, CancellationToken cancellation)
    {
        var program = installation.ProgramPath;
        var image = RequirementInspector.ReadProgram(program);
        var search = LibrarySearch.For(program, image, installation.Environment, loaderConfiguration);
        var mapped = installation.ProcessId is { } id ? LoadedLibraries.Read(procRoot, id) : [];
        var facts = new OpenSsl
        {
            Command = await _command.InspectAsync(CommandDirectories(installation), cancellation),
            Requirement = RequirementInspector.Inspect(program, image, search),
        };
        facts.Libraries.Add(LibraryInspector.Inspect([.. OwnDirectories(installation), .. search.Directories], mapped));
        return facts;
    }

    /// <summary>The directories that belong to this XMail: of its program, the mail root, and its bin.</summary>
    private static IEnumerable<string> OwnDirectories(XMailInstallation installation) =>
        new[]
        {
            Path.GetDirectoryName(installation.ProgramPath) ?? "",
            installation.MailRoot,
            Path.Combine(installation.MailRoot, "bin"),
        }
        .Where(Path.IsPathRooted)
        .Distinct();

    private static IEnumerable<string> CommandDirectories(XMailInstallation installation) =>
        OwnDirectories(installation)
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathRooted))
            .Concat(OperatingSystem.IsWindows() ? [] : DefaultCommandDirectories)
            .Distinct();
}
