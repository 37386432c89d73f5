using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Why a connection came to no TLS session, or to one that the server then refused.</summary>
internal sealed record Obstacle(ProbeFailure Failure, string Detail = "");
