using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities.IO.Pem;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Identities;

/// <summary>The key pair of an identity: ECDSA on P-256.</summary>
internal sealed class SigningKey
{
    private const string PemLabel = "PRIVATE KEY";

    private SigningKey(ECPrivateKeyParameters secret)
    {
        Private = secret;
        Public = new ECPublicKeyParameters(secret.AlgorithmName, secret.Parameters.G.Multiply(secret.D).Normalize(), secret.PublicKeyParamSet);
    }

    /// <summary>P-256.</summary>
    public static ECDomainParameters Curve { get; } = ECNamedDomainParameters.LookupOid(X9ObjectIdentifiers.Prime256v1);

    public ECPrivateKeyParameters Private { get; }

    public ECPublicKeyParameters Public { get; }

    /// <summary>The public half (SubjectPublicKeyInfo, DER).</summary>
    public byte[] Spki => PublicKeys.Encode(Public);

    /// <summary>A new one, of the kernel's random bytes.</summary>
    public static SigningKey Make()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(X9ObjectIdentifiers.Prime256v1, SystemEntropy.Generator));
        return new SigningKey((ECPrivateKeyParameters)generator.GenerateKeyPair().Private);
    }

    /// <summary>The key in a PKCS #8 PEM.</summary>
    /// <exception cref="InvalidDataException">There is none of P-256 in it.</exception>
    public static SigningKey FromPem(string pem)
    {
        try
        {
            using var reader = new PemReader(new StringReader(pem));
            return reader.ReadPemObject() is { Type: PemLabel } block ? FromPkcs8(block.Content) : throw NoKey();
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            throw NoKey();
        }
    }

    /// <summary>The key in a PKCS #8 DER.</summary>
    /// <exception cref="InvalidDataException">It is none of P-256.</exception>
    public static SigningKey FromPkcs8(byte[] der)
    {
        try
        {
            return PrivateKeyFactory.CreateKey(PrivateKeyInfo.GetInstance(der)) is ECPrivateKeyParameters key && PublicKeys.IsP256(key)
                ? new SigningKey(key)
                : throw NoKey();
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            throw NoKey();
        }
    }

    /// <summary>PKCS #8, DER. Whoever has it is the identity.</summary>
    public byte[] ToPkcs8() => PrivateKeyInfoFactory.CreatePrivateKeyInfo(Private).GetDerEncoded();

    /// <summary>PKCS #8, PEM. Whoever has it is the identity.</summary>
    public string ToPem()
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new PemWriter(text)) writer.WriteObject(new PemObject(PemLabel, ToPkcs8()));
        return text.ToString();
    }

    private static InvalidDataException NoKey() => new("There is no private key on P-256 in it.");
}
