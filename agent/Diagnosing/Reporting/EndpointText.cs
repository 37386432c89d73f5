namespace XMailFleet.Diagnosing.Reporting;

/// <summary>An endpoint for people.</summary>
internal static class EndpointText
{
    /// <summary>The port alone where the service listens on all addresses, else "ADDRESS:PORT".</summary>
    public static string Of(V1.Endpoint endpoint) => endpoint.Address is "0.0.0.0" or "::"
        ? $"{endpoint.Port}"
        : endpoint.Address.Contains(':') ? $"[{endpoint.Address}]:{endpoint.Port}" : $"{endpoint.Address}:{endpoint.Port}";
}
