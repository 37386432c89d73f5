using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Watching;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>Everything that can be set on a looker.</summary>
public sealed record LookerOptions
{
    /// <summary>Where it listens, unless systemd has opened a socket for it.</summary>
    public const string DefaultSocket = "/run/xmailfleet-looker/looker.sock";

    /// <summary>As whom the packages run the process on the network.</summary>
    public const string DefaultFrontUser = "xmailfleet-agent";

    public InstallationOptions Installation { get; init; } = new(null, null);

    public WatchOptions Watch { get; init; } = new();

    /// <summary>Path of its Unix socket.</summary>
    public string Socket { get; init; } = DefaultSocket;

    /// <summary>Name or id of the only user besides root and its own that it answers.</summary>
    public string FrontUser { get; init; } = DefaultFrontUser;
}
