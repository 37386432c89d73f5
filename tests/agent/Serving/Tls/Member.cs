using System.Security.Cryptography.X509Certificates;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>Somebody of a fleet that a test has made, with a key of his own.</summary>
internal sealed record Member(SigningKey Key, IdentityCertificate Certificate, Authority Authority)
{
    private static readonly ServerNames Local = new(["localhost"], [System.Net.IPAddress.Loopback]);

    /// <summary>By the clock of the tools that judge.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public TlsCredentials Credentials => new(Key, Certificate.Der, Authority.Certificate);

    /// <summary>Certificate, then key.</summary>
    public string Pem => $"{PemOf(Certificate.Der)}\n{Key.ToPem()}";

    public static Member Of(Authority authority, IdentityKind kind, string id)
    {
        var key = SigningKey.Make();
        return new Member(key, authority.Issue(key.Public, kind, id, kind is IdentityKind.Person ? ServerNames.None : Local, Now), authority);
    }

    public static string PemOf(byte[] der) => System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", der);

    /// <summary>As .NET's own TLS takes it.</summary>
    public X509Certificate2 ForPlatform() => X509Certificate2.CreateFromPem(PemOf(Certificate.Der), Key.ToPem());
}
