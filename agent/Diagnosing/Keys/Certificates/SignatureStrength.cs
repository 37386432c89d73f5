using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Security strength in bits of a signature algorithm, as OpenSSL 3's X509_get_signature_info counts it.</summary>
internal static class SignatureStrength
{
    private const string Pss = "1.2.840.113549.1.1.10";

    // Half the digest's length; MD5 and SHA-1 less, for the collisions known. OpenSSL knows no strength of ECDSA and DSA with SHA-3.
    private static readonly Dictionary<string, int> ByAlgorithm = new()
    {
        ["1.2.840.113549.1.1.3"] = 64, // md4WithRSAEncryption
        ["1.2.840.113549.1.1.4"] = 39, // md5WithRSAEncryption
        ["1.2.840.113549.1.1.5"] = 63, // sha1WithRSAEncryption
        ["1.3.14.3.2.29"] = 63, // sha1WithRSA
        ["1.3.36.3.3.1.2"] = 80, // ripemd160WithRSA
        ["1.2.840.113549.1.1.14"] = 112, // sha224WithRSAEncryption
        ["1.2.840.113549.1.1.11"] = 128, // sha256WithRSAEncryption
        ["1.2.840.113549.1.1.12"] = 192, // sha384WithRSAEncryption
        ["1.2.840.113549.1.1.13"] = 256, // sha512WithRSAEncryption
        ["2.16.840.1.101.3.4.3.13"] = 112, // RSA-SHA3-224
        ["2.16.840.1.101.3.4.3.14"] = 128, // RSA-SHA3-256
        ["2.16.840.1.101.3.4.3.15"] = 192, // RSA-SHA3-384
        ["2.16.840.1.101.3.4.3.16"] = 256, // RSA-SHA3-512
        ["1.2.840.10045.4.1"] = 63, // ecdsa-with-SHA1
        ["1.2.840.10045.4.3.1"] = 112, // ecdsa-with-SHA224
        ["1.2.840.10045.4.3.2"] = 128, // ecdsa-with-SHA256
        ["1.2.840.10045.4.3.3"] = 192, // ecdsa-with-SHA384
        ["1.2.840.10045.4.3.4"] = 256, // ecdsa-with-SHA512
        ["1.2.840.10040.4.3"] = 63, // dsaWithSHA1
        ["2.16.840.1.101.3.4.3.1"] = 112, // dsa_with_SHA224
        ["2.16.840.1.101.3.4.3.2"] = 128, // dsa_with_SHA256
        ["2.16.840.1.101.3.4.3.3"] = 192, // dsa_with_SHA384
        ["2.16.840.1.101.3.4.3.4"] = 256, // dsa_with_SHA512
        ["1.3.101.112"] = 128, // Ed25519
        ["1.3.101.113"] = 224, // Ed448
        ["1.2.156.10197.1.501"] = 128, // SM2-with-SM3
    };

    private static readonly Dictionary<string, int> PssByDigest = new()
    {
        ["1.3.14.3.2.26"] = 64,
        ["2.16.840.1.101.3.4.2.4"] = 112,
        ["2.16.840.1.101.3.4.2.1"] = 128,
        ["2.16.840.1.101.3.4.2.2"] = 192,
        ["2.16.840.1.101.3.4.2.3"] = 256,
    };

    /// <summary>The strength, or -1 where OpenSSL cannot tell. Reads the bytes of the certificate: not all that it may hold can be written anew.</summary>
    public static int Of(ReadOnlyMemory<byte> certificate)
    {
        try
        {
            var fields = new AsnReader(certificate, AsnEncodingRules.BER).ReadSequence();
            fields.ReadEncodedValue();
            var sequence = fields.ReadSequence();
            var identifier = sequence.ReadObjectIdentifier();
            return identifier is Pss
                ? OfPss(sequence)
                : ByAlgorithm.GetValueOrDefault(identifier, -1);
        }
        catch (AsnContentException)
        {
            return -1;
        }
    }

    // OpenSSL checks the parameters in full before it tells a strength.
    private static int OfPss(AsnReader algorithm)
    {
        var parameters = PssParameters.Read(algorithm);
        return parameters.IsUsable ? PssByDigest.GetValueOrDefault(parameters.Digest, -1) : -1;
    }
}
