using System.Net;
using XMailFleet.Diagnosing.Arguments;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>What one component would listen on.</summary>
internal sealed record Listener
{
    public required SwitchFamily Family { get; init; }

    /// <summary>False where the command line disables the component.</summary>
    public required bool Enabled { get; init; }

    /// <summary>"argument 2: -B-", or "default".</summary>
    public required string Source { get; init; }

    public IReadOnlyList<IPEndPoint> Endpoints { get; init; } = [];

    /// <summary>Addresses that cannot be used, each of which keeps XMail from starting.</summary>
    public IReadOnlyList<BadAddress> BadAddresses { get; init; } = [];
}
