using System.Buffers.Binary;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>Names under which OpenSSL looks for a subject in a hashed directory: eight hexadecimal digits.</summary>
internal static class SubjectHash
{
    /// <summary>OpenSSL 1.0.0 and later: SHA-1 of the canonical name.</summary>
    public static string Current(CertificateName name) => ToText(Digests.Sha1(name.Canonical));

    /// <summary>OpenSSL 0.9.8 and earlier: MD5 of the encoded name.</summary>
    public static string Old(CertificateName name) => ToText(Digests.Md5(name.Encoding.Span));

    private static string ToText(byte[] digest) => BinaryPrimitives.ReadUInt32LittleEndian(digest).ToString("x8", null);
}
