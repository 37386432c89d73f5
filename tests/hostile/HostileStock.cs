using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;

namespace XMailFleet.Hostile;

/// <summary>Sound keys and certificates to spoil: the same ones for the same seed.</summary>
internal sealed class HostileStock
{
    private readonly SecureRandom _random;

    public HostileStock(int seed)
    {
        _random = new SecureRandom(new DigestRandomGenerator(new Sha256Digest()));
        _random.SetSeed(seed);
        Pairs =
        [
            Make("p256", Generate(new ECKeyPairGenerator(), Curve("P-256")), "SHA256withECDSA"),
            Make("p384", Generate(new ECKeyPairGenerator(), Curve("P-384")), "SHA384withECDSA"),
            Make("binary", Generate(new ECKeyPairGenerator(), Curve("B-283")), "SHA256withECDSA"),
            Make("rsa", Generate(new RsaKeyPairGenerator(), new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), _random, 2048, 64)), "SHA256withRSA"),
            Make("ed25519", Generate(new Ed25519KeyPairGenerator(), new Ed25519KeyGenerationParameters(_random)), "Ed25519"),
            Make("ed448", Generate(new Ed448KeyPairGenerator(), new Ed448KeyGenerationParameters(_random)), "Ed448"),
            Explicit(),
        ];
    }

    /// <summary>Pairs of every kind; the first is the ordinary one.</summary>
    public IReadOnlyList<StockPair> Pairs { get; }

    /// <summary>The hash under which OpenSSL looks for the pair's certificate.</summary>
    public static string HashOf(StockPair pair) =>
        SubjectHash.Current(CertificateParser.Parse(pair.Certificate)!.Subject);

    public static byte[] Pem(string label, ReadOnlySpan<byte> data) => Encoding.ASCII.GetBytes(PemEncoding.WriteString(label, data) + "\n");

    private static AsymmetricCipherKeyPair Generate(IAsymmetricCipherKeyPairGenerator generator, KeyGenerationParameters parameters)
    {
        generator.Init(parameters);
        return generator.GenerateKeyPair();
    }

    private ECKeyGenerationParameters Curve(string name) => new(new ECDomainParameters(ECNamedCurveTable.GetByName(name)), _random);

    private StockPair Make(string name, AsymmetricCipherKeyPair keys, string algorithm)
    {
        var generator = new X509V3CertificateGenerator();
        var subject = new X509Name($"CN=mail.example.test,O={name},C=JP");
        generator.SetSerialNumber(BigInteger.ValueOf(4711));
        generator.SetIssuerDN(subject);
        generator.SetSubjectDN(subject);
        generator.SetNotBefore(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        generator.SetNotAfter(new DateTime(2046, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        generator.SetPublicKey(keys.Public);
        generator.AddExtension(X509Extensions.SubjectAlternativeName, false, new GeneralNames(new GeneralName(GeneralName.DnsName, "mail.example.test")));
        generator.AddExtension(X509Extensions.BasicConstraints, true, new BasicConstraints(true));
        var certificate = generator.Generate(new Asn1SignatureFactory(algorithm, keys.Private, _random));
        return new StockPair(certificate.GetEncoded(), PrivateKeyInfoFactory.CreatePrivateKeyInfo(keys.Private).GetDerEncoded());
    }

    // The curve spelt out: the most that a key file may make a reader compute.
    private StockPair Explicit()
    {
        var keys = Generate(new ECKeyPairGenerator(), Curve("P-256"));
        var named = Make("explicit", keys, "SHA256withECDSA");
        var identifier = new AlgorithmIdentifier(X9ObjectIdentifiers.IdECPublicKey, ECNamedCurveTable.GetByName("P-256").ToAsn1Object());
        var key = PrivateKeyInfo.GetInstance(Asn1Object.FromByteArray(named.Key)).ParsePrivateKey();
        return named with { Key = new PrivateKeyInfo(identifier, key).GetDerEncoded() };
    }
}
