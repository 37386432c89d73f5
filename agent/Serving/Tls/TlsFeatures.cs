using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>What Kestrel wants to be told of a TLS connection: without the first two it takes no HTTP/2 over it.</summary>
internal sealed class TlsFeatures(byte[]? leaf) : ITlsConnectionFeature, ITlsApplicationProtocolFeature, IPeerCertificateFeature
{
    private static readonly byte[] Http2 = "h2"u8.ToArray();

    public byte[]? LeafDer => leaf;

    public ReadOnlyMemory<byte> ApplicationProtocol => Http2;

    /// <summary>Always null: .NET's own certificates are the host's OpenSSL. Who needs the caller's takes <see cref="IPeerCertificateFeature"/>.</summary>
    public X509Certificate2? ClientCertificate
    {
        get => null;
        set => throw new NotSupportedException();
    }

    public Task<X509Certificate2?> GetClientCertificateAsync(CancellationToken cancellationToken) => Task.FromResult<X509Certificate2?>(null);
}
