using Org.BouncyCastle.Tls;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>TLS versions that a mail server may speak, by their standard names.</summary>
internal static class TlsVersions
{
    public static ProtocolVersion[] OldestFirst { get; } =
        [ProtocolVersion.TLSv10, ProtocolVersion.TLSv11, ProtocolVersion.TLSv12, ProtocolVersion.TLSv13];

    /// <summary>All of them, newest first, as a client's hello offers them.</summary>
    public static ProtocolVersion[] All { get; } = [.. OldestFirst.Reverse()];

    /// <summary>"TLSv1.0" to "TLSv1.3", after what the record layer's minor version stands for. Empty for none.</summary>
    public static string NameOf(ProtocolVersion? version) =>
        version is null ? "" : $"TLSv1.{version.MinorVersion - 1}";
}
