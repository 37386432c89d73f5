using System.Net;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Platforms;

/// <summary>
/// The seam between the diagnosis and the operating system: where a host tells of its XMail, what its running processes
/// show, and who may read a file. Nothing here throws; what cannot be had is absent.
/// </summary>
internal interface IHostPlatform
{
    /// <summary>Where this host tells of its XMail, the most truthful first.</summary>
    IReadOnlyList<IInstallationSource> Sources { get; }

    /// <summary>The facts about the running XMail of an installation; what could not be read is named in the detail.</summary>
    ServerProcess InspectServer(XMailInstallation installation);

    /// <summary>As whom the running XMail opens files; null where none runs, and where access is not by permission bits.</summary>
    UnixUser? ServerUser(XMailInstallation installation);

    /// <summary>Name of the program that listens where <paramref name="endpoint"/> then cannot; empty where none is seen.</summary>
    string ListenerProgram(IPEndPoint endpoint);

    /// <summary>
    /// The files that the running XMail has mapped and whose names <paramref name="wanted"/> accepts; empty where none runs or it may
    /// not be seen.
    /// </summary>
    IReadOnlyList<MappedFile> MappedFiles(XMailInstallation installation, Func<string, bool> wanted);

    /// <summary>
    /// What governs how XMail resolves names: its environment, null where it runs and may not be seen, and the absolute
    /// directory where its relative paths start.
    /// </summary>
    (IReadOnlyDictionary<string, string>? Environment, string WorkingDirectory) Surroundings(XMailInstallation installation);

    /// <summary>Usual directories of the `openssl` command, asked after XMail's own and PATH.</summary>
    IReadOnlyList<string> CommandDirectories { get; }

    /// <summary>
    /// Groups that ordinary users of the host belong to and that may read the file, by the system's access list. Empty
    /// where permission bits tell it already, and where the list cannot be read.
    /// </summary>
    IReadOnlyList<string> OrdinaryReaders(string path);
}
