namespace XMailFleet.Diagnosing.Configuration;

/// <summary>
/// What reading a configuration has to know of the network. The process that holds the rights to look at a host has none: it asks the
/// one that does.
/// </summary>
internal interface INetwork
{
    /// <summary>What the network knows of <paramref name="hosts"/>, names and addresses. Never throws but for cancellation.</summary>
    Task<NetworkView> ViewAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken);
}
