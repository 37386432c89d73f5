using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Probes;
using XMailFleet.Agent.Watching;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Hosting;

/// <summary>Everything that can be set on a serving agent.</summary>
internal sealed record AgentOptions
{
    public const int DefaultPort = 7460;

    public InstallationOptions Installation { get; init; } = new(null, null);

    public ProbeOptions Probes { get; init; } = new();

    public WatchOptions Watch { get; init; } = new();

    /// <summary>0 to 65535; 0 lets the system choose. Default 7460.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Numeric address. Default loopback: the service has no authentication of its own yet.</summary>
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>Language of texts where a request names none.</summary>
    public Language Language { get; init; } = Language.English;
}
