using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Makes certificates of DER bytes.</summary>
internal static class CertificateParser
{
    /// <summary>
    /// The certificate at the start of <paramref name="data"/>, whatever follows it (d2i_X509). Null where there is none.
    /// </summary>
    public static ParsedCertificate? Parse(ReadOnlyMemory<byte> data) =>
        ParseStrict(data, TrustFollows.Ignored) ?? (BerForm.Normalize(data.Span) is { } normal ? Parse(normal.Value, null) : null);

    /// <summary>The same with what follows it, which has to be nothing or OpenSSL's trust settings (d2i_X509_AUX).</summary>
    public static ParsedCertificate? ParseTrusted(ReadOnlyMemory<byte> data)
    {
        if (ParseStrict(data, TrustFollows.Read) is { } strict) return strict;
        if (BerForm.Normalize(data.Span) is not { } normal) return null;
        if (normal.Consumed == data.Length) return Parse(normal.Value, null);
        return TrustSettings.Read(data[normal.Consumed..]) is { } settings ? Parse(normal.Value, settings) : null;
    }

    private enum TrustFollows
    {
        Ignored,
        Read,
    }

    private static ParsedCertificate? ParseStrict(ReadOnlyMemory<byte> data, TrustFollows follows)
    {
        var length = DerShape.Measure(data.Span);
        if (length == 0) return null;
        if (length == data.Length || follows is TrustFollows.Ignored) return Parse(data[..length].ToArray(), null);
        return TrustSettings.Read(data[length..]) is { } settings ? Parse(data[..length].ToArray(), settings) : null;
    }

    private static ParsedCertificate? Parse(byte[] encoding, TrustSettings? settings)
    {
        try
        {
            return new ParsedCertificate(CertificateFields.Read(encoding), encoding) { Trust = settings };
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return null;
        }
    }
}
