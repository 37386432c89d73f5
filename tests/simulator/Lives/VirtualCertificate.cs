using System.Security.Cryptography;
using System.Text;

namespace XMailFleet.Simulator.Lives;

/// <summary>A certificate of a virtual host, told by its serial number.</summary>
internal sealed record VirtualCertificate(string Serial, DateTimeOffset NotBefore, DateTimeOffset NotAfter, IReadOnlyList<string> Names)
{
    public string Fingerprint { get; } = Hash($"certificate {Serial}");

    public string Spki { get; } = Hash($"key {Serial}");

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
