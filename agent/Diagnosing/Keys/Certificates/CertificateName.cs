using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>A distinguished name, compared as OpenSSL compares them. It may be empty.</summary>
internal sealed class CertificateName
{
    private readonly Lazy<byte[]> _canonical;

    private CertificateName(ReadOnlyMemory<byte> encoding)
    {
        Encoding = encoding;
        _canonical = new Lazy<byte[]>(() => CanonicalName.Encode(encoding));
    }

    /// <summary>As it stands in the certificate.</summary>
    public ReadOnlyMemory<byte> Encoding { get; }

    /// <summary>OpenSSL's form for comparing and hashing.</summary>
    public ReadOnlySpan<byte> Canonical => _canonical.Value;

    /// <summary>RFC 4514 form; of a name with values that no text is made of its encoding, "#" and hexadecimal digits.</summary>
    public string Text => Read() is { } name ? name.ToString(reverse: true, X509Name.RFC2253Symbols) : $"#{Convert.ToHexStringLower(Encoding.Span)}";

    /// <summary>The last common name, which is the most specific one; empty where there is none.</summary>
    public string CommonName => Read()?.GetValueList(X509Name.CN) is { Count: > 0 } values ? values[^1] : "";

    /// <summary>The name, or null where OpenSSL does not take it.</summary>
    public static CertificateName? Parse(ReadOnlyMemory<byte> encoding) => NameValues.AreTaken(encoding) ? new CertificateName(encoding) : null;

    public bool IsSameAs(CertificateName other) => Canonical.SequenceEqual(other.Canonical);

    private X509Name? Read()
    {
        try
        {
            return X509Name.GetInstance(Asn1Object.FromByteArray(Encoding.ToArray()));
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return null;
        }
    }
}
