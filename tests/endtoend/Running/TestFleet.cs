using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Identities;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>A fleet whose authority the test itself is: it lets agents in, and calls them as whoever it likes.</summary>
internal sealed class TestFleet : IDisposable
{
    private const string Fleet = "tests";
    private readonly Authority _authority = Authority.Make(Fleet, TimeProvider.System.GetUtcNow());
    private readonly X509Certificate2 _trusted;

    public TestFleet() => _trusted = X509CertificateLoader.LoadCertificate(_authority.Certificate);

    /// <summary>Lets the agent of a port in, before it starts: it is called by the addresses. Nobody answers as its collector.</summary>
    public void Admit(int port, params string[] addresses)
    {
        var key = SigningKey.Make();
        var names = new ServerNames([], [IPAddress.Loopback, .. addresses.Select(IPAddress.Parse)]);
        var leaf = _authority.Issue(key.Public, IdentityKind.Agent, Guid.NewGuid().ToString(), names, TimeProvider.System.GetUtcNow());
        var identity = AgentIdentity.Of(key, leaf.Der, _authority.Certificate, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Next()}"));
        var file = Path.Combine(AgentState.Of(port), "identity.pem");
        File.WriteAllText(file, "");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, identity.ToText());
    }

    /// <summary>What a client of TLS needs to call as a collector, and to believe nobody but an agent of this fleet.</summary>
    public SslClientAuthenticationOptions AsCollector(string id, string host)
    {
        var options = AsNobody(host);
        options.ClientCertificateContext = SslStreamCertificateContext.Create(Issue(IdentityKind.Collector, id), [_trusted], offline: true);
        return options;
    }

    /// <summary>The same without a certificate.</summary>
    public SslClientAuthenticationOptions AsNobody(string host) => new()
    {
        TargetHost = host,
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { _trusted },
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    public void Dispose() => _trusted.Dispose();

    private X509Certificate2 Issue(IdentityKind kind, string id)
    {
        var key = SigningKey.Make();
        var leaf = _authority.Issue(key.Public, kind, id, ServerNames.None, TimeProvider.System.GetUtcNow());
        return X509Certificate2.CreateFromPem(CertificatePem.Of(leaf.Der), key.ToPem());
    }
}
