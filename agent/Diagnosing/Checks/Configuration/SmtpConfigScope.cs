using System.Net;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>
/// Which SmtpConfig governs a session: that of the local address and port, else that of the address, else the plain one
/// (facts §3). The first that is there replaces the others.
/// </summary>
internal sealed class SmtpConfigScope(IReadOnlyCollection<string> names)
{
    private const string Plain = "SmtpConfig";
    private const string PerAddress = Plain + "-";

    /// <summary>True where sessions at the endpoint may be governed by <paramref name="name"/>. A wildcard stands for every address.</summary>
    public bool Governs(string name, V1.Endpoint endpoint)
    {
        if (!IPAddress.TryParse(endpoint.Address, out var address) || !IsAny(address)) return name == Governing(endpoint.Address, endpoint.Port);
        if (name == Plain) return true;
        var local = name[PerAddress.Length..].Split(',')[0];
        return name == Governing(local, endpoint.Port);
    }

    private string Governing(string address, int port)
    {
        string[] order = [$"{PerAddress}{address},{port}", PerAddress + address];
        return Array.Find(order, names.Contains) ?? Plain;
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
