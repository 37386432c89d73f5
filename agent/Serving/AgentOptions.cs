using System.Net;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Serving;

/// <summary>Everything that can be set on a serving agent.</summary>
public sealed record AgentOptions
{
    public const int DefaultPort = 7460;

    public InstallationOptions Installation { get; init; } = new(null, null);

    public ProbeOptions Probes { get; init; } = new();

    public WatchOptions Watch { get; init; } = new();

    /// <summary>0 to 65535; 0 lets the system choose. Default 7460.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Address to answer on. Default loopback: off it an agent needs an identity.</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>Directory of its identity.</summary>
    public string StateDirectory { get; init; } = DefaultStateDirectory.Find(Environment.GetEnvironmentVariable);

    /// <summary>Unix socket by which it is asked on this machine; null for none.</summary>
    public string? Socket { get; init; }

    /// <summary>Group of this machine whose members may ask by the socket; null for none.</summary>
    public string? SocketGroup { get; init; }

    /// <summary>Unix socket of the process that has the rights to look at the host; null where this one looks itself.</summary>
    public string? LookerSocket { get; init; }

    /// <summary>
    /// True where this process, looking itself, tries what XMail's library does, in a child of its own program. Only the agent's own program
    /// can, and only as root, whose child is another user's: an identity would be within the child's reach.
    /// </summary>
    public bool Rehearses { get; init; }

    /// <summary>Names by which others reach it, beside addresses and the names of this machine.</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];

    /// <summary>Language of texts where a request names none.</summary>
    public Language Language { get; init; } = Language.English;
}
