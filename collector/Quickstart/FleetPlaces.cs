namespace XMailFleet.Collector.Quickstart;

/// <summary>Where the two of a <see cref="FleetOfOne"/> are asked.</summary>
/// <param name="CollectorSocket">Unix socket of the collector; null where there is none.</param>
/// <param name="AgentSocket">Unix socket of the agent; null where there is none.</param>
/// <param name="AgentAddress">"HOST:PORT" at which the collector asks the agent.</param>
/// <param name="SignInLink">Link to the pages that works once.</param>
internal sealed record FleetPlaces(string? CollectorSocket, string? AgentSocket, string AgentAddress, string SignInLink);
