using System.Net;

namespace XMailFleet.Programs.Starting;

/// <summary>A place that a program listens on.</summary>
/// <param name="EndPoint">Address and port; port 0 lets the system choose.</param>
/// <param name="PortOption">Option that sets the port.</param>
/// <param name="AddressOption">Option that sets the address; null where none does.</param>
public sealed record ListeningPlace(IPEndPoint EndPoint, string PortOption, string? AddressOption);
