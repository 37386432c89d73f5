using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.X509;
using XMailFleet.Agent.Keys.Certificates;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>Names under which OpenSSL looks for a subject in a hashed directory: eight hexadecimal digits.</summary>
internal static class SubjectHash
{
    /// <summary>OpenSSL 1.0.0 and later: SHA-1 of the canonical name.</summary>
    public static string Current(X509Name name) => ToText(Sha1(CanonicalName.Encode(name)));

    /// <summary>OpenSSL 0.9.8 and earlier: MD5 of the encoded name.</summary>
    public static string Old(X509Name name) => ToText(Md5(Names.Encode(name)));

    private static string ToText(byte[] digest) => BinaryPrimitives.ReadUInt32LittleEndian(digest).ToString("x8", null);

    // Neither digest protects anything here; both are file names that OpenSSL has fixed.
#pragma warning disable CA5350, CA5351
    private static byte[] Sha1(byte[] data) => SHA1.HashData(data);

    private static byte[] Md5(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5350, CA5351
}
