using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using XMailFleet.Identities.Entropy;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Agent.SelfTest;

/// <summary>Key pairs and signatures, of which only what is public is told.</summary>
internal static class KeySamples
{
    // Long enough to be made as long ones are, and soon found.
    private const int RsaBits = 1024;

    private static readonly byte[] Digest = new byte[32];

    /// <summary>SHA-256 of public keys (SPKI), and the number r of a signature, which follows from its nonce alone.</summary>
    public static IEnumerable<(string Name, string Value)> Draw(SecureRandom random)
    {
        var p256 = MakeP256(random);
        return
        [
            ("p256-key", HashOf(p256)),
            ("ed25519-key", HashOf(Generate(new Ed25519KeyPairGenerator(), new Ed25519KeyGenerationParameters(random)))),
            ("rsa-key", HashOf(Generate(new RsaKeyPairGenerator(), new KeyGenerationParameters(random, RsaBits)))),
            ("p256-signature", SignWith(new ParametersWithRandom(p256.Private, random))),
        ];
    }

    /// <summary>The number r of a signature for whose nonce the library has to find a generator itself.</summary>
    public static string SignWithoutGenerator() => SignWith(MakeP256(SystemEntropy.Generator).Private);

    public static AsymmetricCipherKeyPair MakeP256(SecureRandom random) =>
        Generate(new ECKeyPairGenerator(), new ECKeyGenerationParameters(X9ObjectIdentifiers.Prime256v1, random));

    private static AsymmetricCipherKeyPair Generate(IAsymmetricCipherKeyPairGenerator generator, KeyGenerationParameters parameters)
    {
        generator.Init(parameters);
        return generator.GenerateKeyPair();
    }

    private static string HashOf(AsymmetricCipherKeyPair pair) =>
        Digests.Sha256Hex(SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(pair.Public).GetDerEncoded());

    private static string SignWith(ICipherParameters key)
    {
        var signer = new ECDsaSigner();
        signer.Init(forSigning: true, key);
        return signer.GenerateSignature(Digest)[0].ToString(16);
    }
}
