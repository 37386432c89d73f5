using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>
/// CA certificates that share their names, and what was issued in those names, made fresh: NAME.crt; client.pem is a
/// certificate with its key, and server.key the key of every server certificate.
/// </summary>
public sealed class TrustStock : IAsyncLifetime, IDisposable
{
    private static readonly byte[] NegativePathLength = [0x30, 0x06, 0x01, 0x01, 0xff, 0x02, 0x01, 0xff];

    private readonly ScratchDirectory _scratch = new();
    private readonly Dictionary<string, string> _hashes = [];
    private readonly AsymmetricAlgorithm _server = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PathOf(string name) => _scratch.PathOf(name);

    public string Read(string name) => _scratch.Read(name);

    /// <summary>What the certificate's name in certs/ begins with.</summary>
    public string HashOf(string name) => _hashes[name];

    public async Task InitializeAsync()
    {
        MakeIssuers();
        MakeRoots();
        await OpenSslTool.RunAsync(_scratch.Path, "x509 -in root.crt -trustout -addreject clientAuth -out root-rejected.crt");
        foreach (var file in Directory.GetFiles(_scratch.Path, "*.crt"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            _hashes[name] = (await OpenSslTool.RunAsync(_scratch.Path, $"x509 -noout -hash -in {name}.crt")).Trim();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        _scratch.Dispose();
    }

    // Above server certificates.
    private void MakeIssuers()
    {
        using var weak = RSA.Create(1024);
        using var good = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write("weak", "issuer", weak, "issuer", weak, 1, -10, 30, Authority, KeyId(weak));
        Write("weak-expired", "issuer", weak, "issuer", weak, 1, -30, -5, Authority, KeyId(weak));
        Write("good", "issuer", good, "issuer", good, 2, -10, 30, Authority, KeyId(good));
        Write("good-expired", "issuer", good, "issuer", good, 2, -30, -2, Authority, KeyId(good));
        Write("ec", "issuer", ec, "issuer", ec, 3, -10, 30, Authority, KeyId(ec));
        Write("of-good", "server", _server, "issuer", good, 4, -1, 20);
        Write("of-ec", "server", _server, "issuer", ec, 4, -1, 20);
        Write("names-good", "server", _server, "issuer", good, 4, -1, 20, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(KeyId(good)));
        Write("names-weak", "server", _server, "issuer", weak, 4, -1, 20, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(KeyId(weak)));
        Write("counts-good", "server", _server, "issuer", good, 4, -1, 20, X509AuthorityKeyIdentifierExtension.CreateFromIssuerNameAndSerialNumber(Name("issuer"), [2]));
        Write("server", "server", _server, "server", _server, 5, -1, 20);
        _scratch.Write("server.key", _server.ExportPkcs8PrivateKeyPem() + "\n");
    }

    // Above client certificates.
    private void MakeRoots()
    {
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var weak = RSA.Create(1024);
        using var client = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write("root", "root", root, "root", root, 1, -10, 30, Authority);
        Write("root-expired", "root", root, "root", root, 2, -30, -5, Authority);
        Write("root-for-lists", "root", root, "root", root, 3, -10, 30, Authority, new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, true));
        Write("root-malformed", "root", root, "root", root, 4, -10, 30, Authority, new X509Extension("2.5.29.15", [0x05, 0x00], true));
        Write("root-negative", "root", root, "root", root, 5, -10, 30, new X509Extension("2.5.29.19", NegativePathLength, true));
        Write("root-weak", "root", weak, "root", weak, 6, -10, 30, Authority);
        Write("client", "client", client, "root", root, 7, -1, 20);
        using var under = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write("under", "under", under, "root", root, 8, -1, 20, Authority);
        Write("client-under", "client", client, "under", under, 9, -1, 20);
        Write("of-under", "server", _server, "under", under, 10, -1, 20);
        _scratch.Write("client-under.pem", _scratch.Read("client-under.crt") + client.ExportPkcs8PrivateKeyPem() + "\n");
        _scratch.Write("client.pem", _scratch.Read("client.crt") + client.ExportPkcs8PrivateKeyPem() + "\n");
    }

    private static X509Extension Authority => X509BasicConstraintsExtension.CreateForCertificateAuthority();

    private static X509SubjectKeyIdentifierExtension KeyId(AsymmetricAlgorithm key) =>
        new(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..20], critical: false);

    private static X500DistinguishedName Name(string name) => new($"CN={name}.example.test");

    // Days from now.
    private void Write(
        string file, string subject, AsymmetricAlgorithm key, string issuer, AsymmetricAlgorithm issuerKey, byte serial, int from, int to,
        params X509Extension[] extensions)
    {
        var request = new CertificateRequest(Name(subject), PublicKey.CreateFromSubjectPublicKeyInfo(key.ExportSubjectPublicKeyInfo(), out _), HashAlgorithmName.SHA256);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        var generator = issuerKey is RSA rsa
            ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
            : X509SignatureGenerator.CreateForECDsa((ECDsa)issuerKey);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.Create(Name(issuer), generator, now.AddDays(from), now.AddDays(to), [serial]);
        _scratch.Write($"{file}.crt", certificate.ExportCertificatePem() + "\n");
    }
}
