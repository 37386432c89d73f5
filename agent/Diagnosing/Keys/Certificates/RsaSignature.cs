using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Oiw;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Security;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// Verifies RSA signatures of the kind that certificates bear (RFC 8017, 8.2.2). By Bouncy Castle a large modulus would take seconds,
/// and a chain may hold a hundred of them.
/// </summary>
internal static class RsaSignature
{
    private static readonly Dictionary<string, DerObjectIdentifier> Digests = new()
    {
        [PkcsObjectIdentifiers.MD5WithRsaEncryption.Id] = PkcsObjectIdentifiers.MD5,
        [PkcsObjectIdentifiers.Sha1WithRsaEncryption.Id] = OiwObjectIdentifiers.IdSha1,
        [PkcsObjectIdentifiers.Sha224WithRsaEncryption.Id] = NistObjectIdentifiers.IdSha224,
        [PkcsObjectIdentifiers.Sha256WithRsaEncryption.Id] = NistObjectIdentifiers.IdSha256,
        [PkcsObjectIdentifiers.Sha384WithRsaEncryption.Id] = NistObjectIdentifiers.IdSha384,
        [PkcsObjectIdentifiers.Sha512WithRsaEncryption.Id] = NistObjectIdentifiers.IdSha512,
    };

    /// <summary>Whether the key signed the certificate; null where the signature is of another kind.</summary>
    public static bool? Verify(RsaPublicKeyStructure key, CertificateFields certificate)
    {
        if (!Digests.TryGetValue(certificate.OuterAlgorithmId, out var digest)) return null;
        var signature = certificate.Signature;
        return RsaPublicOperation.Open(signature, key.Modulus.ToByteArrayUnsigned(), key.PublicExponent.ToByteArrayUnsigned()) is { } opened
            && opened == RsaPublicOperation.ToNumber(Expect(certificate.Signed.ToArray(), digest, signature.Length));
    }

    private static byte[] Expect(byte[] signed, DerObjectIdentifier digest, int length)
    {
        var hash = DigestUtilities.CalculateDigest(digest, signed);
        var info = new DigestInfo(new AlgorithmIdentifier(digest, DerNull.Instance), hash).GetDerEncoded();
        var padding = new byte[Math.Max(0, length - info.Length - 3)];
        Array.Fill(padding, (byte)0xff);
        return [0, 1, .. padding, 0, .. info];
    }
}
