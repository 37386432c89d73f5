namespace XMailFleet.Fleet.History;

/// <summary>Which hosts this collector polls by schedule, where several may share one history.</summary>
internal interface IHostClaims
{
    /// <summary>Name that the hosts are claimed under; a poll by schedule is written only while it holds. Null: all hosts are its own.</summary>
    string? Claimant { get; }

    /// <summary>How often to claim; a claim ends by itself some of these later.</summary>
    TimeSpan Interval { get; }

    /// <summary>Renews what it holds, takes what nobody holds up to its share, gives back what is above; gives the ids that it holds then.</summary>
    Task<IReadOnlyCollection<string>> ClaimAsync(CancellationToken ct);

    /// <summary>Whether a poll by schedule of this host may be written now.</summary>
    Task<bool> HoldsAsync(string hostId, CancellationToken ct);

    /// <summary>Gives all back, so that nobody has to wait for the end of the lease.</summary>
    Task ReleaseAsync(CancellationToken ct);
}
