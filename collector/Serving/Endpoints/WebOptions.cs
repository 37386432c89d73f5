using System.Net;

namespace XMailFleet.Collector.Serving.Endpoints;

/// <summary>How the pages are reached.</summary>
internal sealed record WebOptions
{
    /// <summary>Option that names the certificate.</summary>
    public const string CertificateOption = "--web-certificate";

    /// <summary>Option that names its key.</summary>
    public const string KeyOption = "--web-key";

    /// <summary>Address that their port is bound to. Loopback by default: what is plain HTTP must not leave the machine.</summary>
    public IPAddress BindAddress { get; init; } = IPAddress.Loopback;

    /// <summary>PEM file of the certificate and its chain; null for plain HTTP.</summary>
    public string? Certificate { get; init; }

    /// <summary>PEM file of its key.</summary>
    public string? Key { get; init; }

    /// <summary>Proxies that are believed about whom they pass on, and how he came to them.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Whether passwords would leave this machine in clear.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(BindAddress) && Certificate is null && Proxies.Count == 0;
}
