using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// What may follow a certificate in a TRUSTED CERTIFICATE block (X509_CERT_AUX). Of the uses that are trusted or rejected
/// null means that the settings say nothing.
/// </summary>
internal sealed class TrustSettings
{
    // "SSL/TLS client authentication", and any use.
    private static readonly string[] Client = ["1.3.6.1.5.5.7.3.2", "2.5.29.37.0"];

    private static readonly Asn1Tag RejectTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag OtherTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    private readonly IReadOnlyList<string>? _trusted;
    private readonly IReadOnlyList<string>? _rejected;

    private TrustSettings(IReadOnlyList<string>? trusted, IReadOnlyList<string>? rejected)
    {
        (_trusted, _rejected) = (trusted, rejected);
    }

    /// <summary>The settings at the start of <paramref name="rest"/>; null where OpenSSL cannot read them.</summary>
    public static TrustSettings? Read(ReadOnlyMemory<byte> rest)
    {
        if (DerShape.Measure(rest.Span) == 0) return null;
        try
        {
            return Read(new AsnReader(rest, AsnEncodingRules.BER).ReadSequence());
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>Whether the certificate is trusted to vouch for TLS clients; null where that is left to the certificate.</summary>
    public bool? OfClients() =>
        _rejected?.Any(Client.Contains) is true ? false : _trusted?.Any(Client.Contains);

    // trust SEQUENCE OF OID, reject [0] SEQUENCE OF OID, alias UTF8String, key id OCTET STRING, other [1] SEQUENCE.
    private static TrustSettings? Read(AsnReader settings)
    {
        var trusted = Uses(settings, Asn1Tag.Sequence);
        var rejected = Uses(settings, RejectTag);
        foreach (var tag in new[] { new Asn1Tag(UniversalTagNumber.UTF8String), Asn1Tag.PrimitiveOctetString, OtherTag })
        {
            if (settings.HasData && settings.PeekTag().HasSameClassAndValue(tag)) _ = settings.ReadEncodedValue();
        }

        return settings.HasData ? null : new TrustSettings(trusted, rejected);
    }

    private static List<string>? Uses(AsnReader settings, Asn1Tag tag)
    {
        if (!settings.HasData || settings.PeekTag() != tag) return null;
        var (uses, sequence) = (new List<string>(), settings.ReadSequence(tag));
        while (sequence.HasData) uses.Add(sequence.ReadObjectIdentifier());
        return uses;
    }
}
