using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>Somebody who may look, with the certificate that the collector's command has made for it.</summary>
/// <param name="Directory">Where its files lie.</param>
/// <param name="Lines">Lines of grpcurl that were printed with it.</param>
internal sealed record Viewer(string Directory, IReadOnlyList<string> Lines)
{
    public const string Name = "ann";

    public string Authority => Path.Combine(Directory, "authority.pem");

    /// <summary>The beginning of a line of grpcurl.</summary>
    public string Grpcurl => $"grpcurl -cacert {Authority} -cert {Directory}/{Name}.pem -key {Directory}/{Name}.key";

    public static async Task<Viewer> MakeAsync(Server collector, string directory)
    {
        await collector.TypeAsync("user", "add", Name, "--role", "viewer");
        return new Viewer(directory, (await collector.TypeAsync("user", "certificate", Name, "--out", directory)).Split('\n'));
    }

    /// <summary>A way to a collector or an agent, which must be of the fleet and called so.</summary>
    /// <param name="address">HOST:PORT.</param>
    public GrpcChannel ChannelTo(string address)
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(Authority);
        var shown = X509Certificate2.CreateFromPemFile(Path.Combine(Directory, $"{Name}.pem"), Path.Combine(Directory, $"{Name}.key"));
        return GrpcChannel.ForAddress($"https://{address}", new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    ClientCertificateContext = SslStreamCertificateContext.Create(shown, [authority], offline: true),
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { authority },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            },
            DisposeHttpClient = true,
        });
    }
}
