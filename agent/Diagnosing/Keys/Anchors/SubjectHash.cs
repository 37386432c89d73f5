using System.Buffers.Binary;
using Org.BouncyCastle.Asn1.X509;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>Names under which OpenSSL looks for a subject in a hashed directory: eight hexadecimal digits.</summary>
internal static class SubjectHash
{
    /// <summary>OpenSSL 1.0.0 and later: SHA-1 of the canonical name.</summary>
    public static string Current(X509Name name) => ToText(Digests.Sha1(CanonicalName.Encode(name)));

    /// <summary>OpenSSL 0.9.8 and earlier: MD5 of the encoded name.</summary>
    public static string Old(X509Name name) => ToText(Digests.Md5(DistinguishedNames.Encode(name)));

    private static string ToText(byte[] digest) => BinaryPrimitives.ReadUInt32LittleEndian(digest).ToString("x8", null);
}
