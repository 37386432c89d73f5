using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Polling;
using XMailFleet.Identities;

namespace XMailFleet.Collector.Tests.Fleet.Access;

public sealed class AgentConnectorTests : IAsyncLifetime, IDisposable
{
    private const string AgentId = "5a0c8c1e-0000-4000-8000-000000000001";

    private readonly TcpListener _elsewhere = new(IPAddress.Loopback, 0);
    private readonly Authority _authority = Authority.Make("aaaaaaaa", TimeProvider.System.GetUtcNow());
    private WebApplication _stranger = null!;

    public async Task InitializeAsync()
    {
        _elsewhere.Start();
        var shown = Certificate($"http://{_elsewhere.LocalEndpoint}/issuer.cer");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => PlayedTls.Listen(listen, (_, _) => shown)));
        _stranger = builder.Build();
        await _stranger.StartAsync();
    }

    public async Task DisposeAsync() => await _stranger.DisposeAsync();

    public void Dispose() => _elsewhere.Dispose();

    /// <summary>A certificate says where that of its issuer is to be had, which is wherever a stranger likes.</summary>
    [Fact]
    public async Task Stranger_WhoseCertificateNamesAnAddress_DoesNotHaveTheCollectorGoThere()
    {
        using var credentials = new CollectorCredentials(_authority, "bbbbbbbb", ServerNames.None, TimeProvider.System);
        using var connector = new AgentConnector(_authority, credentials, new OwnPlaces(), TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<AgentRefusedException>(() =>
            connector.ConnectAsync(new AgentTarget(new Uri(_stranger.Urls.First()).Authority, AgentId, new string('0', 64)), default));

        Assert.Equal(PollFailure.NotAnAgent, refusal.Failure.Reason);
        Assert.False(_elsewhere.Pending());
    }

    private static SslStreamCertificateContext Certificate(string issuerUrl)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuer = new CertificateRequest("CN=nobody", issuerKey, HashAlgorithmName.SHA256);
        issuer.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = issuer.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var leaf = new CertificateRequest("CN=agent", key, HashAlgorithmName.SHA256);
        leaf.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerUrl]));
        using var bare = leaf.Create(root, now.AddHours(-1), now.AddHours(1), [1, 2, 3]);
        return SslStreamCertificateContext.Create(bare.CopyWithPrivateKey(key), null, offline: true);
    }
}
