namespace XMailFleet.Simulator.Lives;

/// <summary>How things stand on a host in one round.</summary>
internal sealed record Situation
{
    public Conduct Conduct { get; init; }

    public required VirtualCertificate Certificate { get; init; }

    public bool KeyMatches { get; init; } = true;

    /// <summary>Name of the host that answers.</summary>
    public required string HostName { get; init; }

    /// <summary>Index of the service that is switched off; null where all are on.</summary>
    public int? ServiceOff { get; init; }

    public required string OpenSsl { get; init; }

    /// <summary>0, and one more for each newer agent.</summary>
    public int AgentGeneration { get; init; }

    /// <summary>Whether the check that the newer agent brought is content.</summary>
    public bool NewCheckContent { get; init; } = true;

    public bool CannotTell { get; init; }

    public bool LooseKey { get; init; }

    public bool PartsMissing { get; init; }

    public bool InMaintenance { get; init; }

    /// <summary>Whether somebody says at the end of the round that it is meant so.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>Whether the certificate has expired at that time.</summary>
    public bool IsExpired(DateTimeOffset time) => time > Certificate.NotAfter;
}
