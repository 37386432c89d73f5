using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Identities;

namespace XMailFleet.Fleet.Access;

/// <summary>
/// What the collector shows of itself, to callers and to agents: a key of its own, made anew at each start and at each renewal, and never
/// stored.
/// </summary>
/// <param name="authority">Signs it.</param>
/// <param name="id">Of this collector.</param>
/// <param name="names">How it is called.</param>
/// <param name="time">The clock.</param>
internal sealed class CollectorCredentials(Authority authority, string id, ServerNames names, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<X509Certificate2> _made = [];
    private SslStreamCertificateContext? _current;
    private DateTimeOffset _renewTime;

    /// <summary>What is shown now; renewed at a third of its life.</summary>
    public SslStreamCertificateContext Current
    {
        get
        {
            lock (_gate)
            {
                var now = time.GetUtcNow();
                // A clock that was set back would keep it for too long.
                if (_current is not null && now < _renewTime && now > _renewTime - Authority.LeafLife) return _current;
                _renewTime = now + Authority.LeafLife / 3;
                return _current = Make(now);
            }
        }
    }

    public void Dispose() => _made.ForEach(certificate => certificate.Dispose());

    private SslStreamCertificateContext Make(DateTimeOffset now)
    {
        var key = SigningKey.Make();
        var issued = authority.Issue(key.Public, IdentityKind.Collector, id, names, now);
        using var secret = ECDsa.Create();
        secret.ImportPkcs8PrivateKey(key.ToPkcs8(), out _);
        using var bare = X509CertificateLoader.LoadCertificate(issued.Der);
        // Connections that are open use the one before for as long as they are.
        var whole = bare.CopyWithPrivateKey(secret);
        var root = X509CertificateLoader.LoadCertificate(authority.Certificate);
        _made.AddRange([whole, root]);
        return SslStreamCertificateContext.Create(whole, [root], offline: true);
    }
}
