using System.Net;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.V1;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>A host on which no XMail runs yet: what is expected rests on files alone.</summary>
internal sealed class QuietHost : IHostPlatform
{
    public IReadOnlyList<IInstallationSource> Sources => [];

    public IReadOnlyList<string> CommandDirectories => [];

    public ServerProcess InspectServer(XMailInstallation installation) => new() { State = ServerState.NotRunning };

    public UnixUser? ServerUser(XMailInstallation installation) => null;

    public string ListenerProgram(IPEndPoint endpoint) => "";

    public IReadOnlyList<MappedFile> MappedFiles(XMailInstallation installation, Func<string, bool> wanted) => [];

    public (IReadOnlyDictionary<string, string>? Environment, string WorkingDirectory) Surroundings(XMailInstallation installation) => (installation.Environment, "/");

    public IReadOnlyList<string> OrdinaryReaders(string path) => [];
}
