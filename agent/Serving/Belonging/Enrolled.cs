using System.Net;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>What came of an enrollment.</summary>
/// <param name="Host">Resource name of the host.</param>
/// <param name="Address">"HOST:PORT" at which the collector will ask.</param>
/// <param name="Local">Own address on the way to the collector.</param>
internal sealed record Enrolled(string Host, string Address, IPAddress Local);
