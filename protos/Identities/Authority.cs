using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.X509;
using Org.BouncyCastle.X509.Extension;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Identities;

/// <summary>The certificate authority of a fleet: ECDSA on P-256. It signs what belongs, and nothing else.</summary>
internal sealed class Authority
{
    /// <summary>How long a certificate of an identity lives.</summary>
    public static readonly TimeSpan LeafLife = TimeSpan.FromDays(30);

    /// <summary>How long the authority lives.</summary>
    public static readonly TimeSpan OwnLife = TimeSpan.FromDays(3653);

    // Clocks of a fleet differ a little.
    private static readonly TimeSpan SetBack = TimeSpan.FromHours(1);

    private const int SerialBytes = 16;

    private readonly SigningKey _key;
    private readonly X509Certificate _certificate;

    private Authority(SigningKey key, X509Certificate certificate, string fleet)
    {
        (_key, _certificate, Fleet) = (key, certificate, fleet);
        Trust = new TrustedAuthority(key.Public, fleet);
        ExpireTime = new DateTimeOffset(DateTime.SpecifyKind(certificate.NotAfter, DateTimeKind.Utc));
    }

    /// <summary>Id of the fleet.</summary>
    public string Fleet { get; }

    /// <summary>Its own certificate, DER.</summary>
    public byte[] Certificate => _certificate.GetEncoded();

    /// <summary>What others need to judge what it signed.</summary>
    public TrustedAuthority Trust { get; }

    /// <summary>When its own certificate ends.</summary>
    public DateTimeOffset ExpireTime { get; }

    /// <summary>The private key, PKCS #8. Whoever has it is the authority.</summary>
    public byte[] ToPkcs8() => _key.ToPkcs8();

    /// <summary>A new one.</summary>
    public static Authority Make(string fleet, DateTimeOffset now)
    {
        var key = SigningKey.Make();
        var name = NameOf($"XMailFleet authority of fleet {fleet}");
        var generator = Begin(name, name, key.Public, now, now + OwnLife);
        generator.AddExtension(X509Extensions.BasicConstraints, critical: true, new BasicConstraints(0));
        generator.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(KeyUsage.KeyCertSign | KeyUsage.CrlSign));
        return new Authority(key, Sign(generator, key), fleet);
    }

    /// <summary>One that was made before.</summary>
    /// <exception cref="InvalidDataException">Key and certificate cannot be read, or do not belong together.</exception>
    public static Authority Open(string fleet, byte[] pkcs8, byte[] certificate)
    {
        var (key, read) = (SigningKey.FromPkcs8(pkcs8), new X509Certificate(certificate));
        return PublicKeys.Read(read.SubjectPublicKeyInfo) is { } named && named.Equals(key.Public)
            ? new Authority(key, read, fleet)
            : throw new InvalidDataException("The authority's certificate is not of its key.");
    }

    /// <summary>A certificate for an identity.</summary>
    /// <param name="publicKey">Of whoever it is for.</param>
    /// <param name="kind">What it is of.</param>
    /// <param name="id">Last part of the identity.</param>
    /// <param name="names">How it is called, where it is a server.</param>
    /// <param name="now">When it is issued.</param>
    /// <param name="life">How long it lives; never longer than the authority.</param>
    public IdentityCertificate Issue(
        ECPublicKeyParameters publicKey, IdentityKind kind, string id, ServerNames names, DateTimeOffset now, TimeSpan? life = null)
    {
        var identity = new FleetIdentity(Fleet, kind, id);
        var end = now + (life ?? LeafLife);
        var generator = Begin(_certificate.SubjectDN, NameOf(id), publicKey, now, end < ExpireTime ? end : ExpireTime);
        generator.AddExtension(X509Extensions.BasicConstraints, critical: true, new BasicConstraints(cA: false));
        generator.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(KeyUsage.DigitalSignature));
        generator.AddExtension(X509Extensions.ExtendedKeyUsage, critical: false, Purposes.AllOf(kind));
        generator.AddExtension(X509Extensions.SubjectAlternativeName, critical: false, NamesOf(identity, names));
        generator.AddExtension(X509Extensions.AuthorityKeyIdentifier, critical: false, X509ExtensionUtilities.CreateAuthorityKeyIdentifier(_key.Public));
        return IdentityCertificate.Read(Sign(generator, _key).GetEncoded())
            ?? throw new InvalidOperationException($"{identity} cannot be an identity.");
    }

    private static X509V3CertificateGenerator Begin(
        X509Name issuer, X509Name subject, ECPublicKeyParameters key, DateTimeOffset now, DateTimeOffset end)
    {
        var generator = new X509V3CertificateGenerator();
        var serial = new byte[SerialBytes];
        KernelRandom.Fill(serial);
        // Never zero, and no longer than any reader takes.
        generator.SetSerialNumber(new BigInteger(1, serial).SetBit(8 * SerialBytes - 2));
        generator.SetIssuerDN(issuer);
        generator.SetSubjectDN(subject);
        generator.SetNotBefore((now - SetBack).UtcDateTime);
        generator.SetNotAfter(end.UtcDateTime);
        generator.SetPublicKey(key);
        generator.AddExtension(X509Extensions.SubjectKeyIdentifier, critical: false, X509ExtensionUtilities.CreateSubjectKeyIdentifier(key));
        return generator;
    }

    private static X509Certificate Sign(X509V3CertificateGenerator generator, SigningKey key) =>
        generator.Generate(new Asn1SignatureFactory("SHA256withECDSA", key.Private, SystemEntropy.Generator));

    private static X509Name NameOf(string commonName) => new([X509Name.CN], [commonName]);

    private static GeneralNames NamesOf(FleetIdentity identity, ServerNames names) => new(
    [
        new GeneralName(GeneralName.UniformResourceIdentifier, identity.Uri),
        .. names.Dns.Select(name => new GeneralName(GeneralName.DnsName, name)),
        .. names.Addresses.Select(address => new GeneralName(GeneralName.IPAddress, new DerOctetString(address.GetAddressBytes()))),
    ]);
}
