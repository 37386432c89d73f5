using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Distinguished names, compared as OpenSSL compares them.</summary>
internal static class DistinguishedNames
{
    public static bool AreEqual(X509Name one, X509Name other) =>
        CanonicalName.Encode(one).AsSpan().SequenceEqual(CanonicalName.Encode(other));

    /// <summary>RFC 4514 form.</summary>
    public static string ToText(X509Name name) => name.ToString(reverse: true, X509Name.RFC2253Symbols);

    /// <summary>The last common name, which is the most specific one; empty where there is none.</summary>
    public static string CommonName(X509Name name) =>
        name.GetValueList(X509Name.CN) is { Count: > 0 } values ? values[^1] : "";

    public static byte[] Encode(X509Name name) => name.GetEncoded(Asn1Encodable.Der);
}
