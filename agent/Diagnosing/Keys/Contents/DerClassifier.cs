using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>Tells DER files apart by the types of their first elements.</summary>
internal static class DerClassifier
{
    public static DerKind Classify(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty || content.Span[0] != 0x30 || DerShape.Measure(content.Span) is not (> 0 and var length))
            return DerKind.None;
        try
        {
            return ClassifySequence(content[..length]);
        }
        catch (AsnContentException)
        {
            return DerKind.None;
        }
    }

    private static DerKind ClassifySequence(ReadOnlyMemory<byte> data)
    {
        var sequence = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
        var (first, second, third) = (Next(sequence), Next(sequence), Next(sequence));
        return (first, second) switch
        {
            (UniversalTagNumber.ObjectIdentifier, _) => DerKind.Container,
            (UniversalTagNumber.Integer, UniversalTagNumber.Integer) => DerKind.PrivateKey,
            (UniversalTagNumber.Integer, UniversalTagNumber.OctetString) => DerKind.PrivateKey,
            (UniversalTagNumber.Integer, UniversalTagNumber.Sequence) =>
                third is UniversalTagNumber.OctetString ? DerKind.PrivateKey : DerKind.Container,
            (UniversalTagNumber.Sequence, UniversalTagNumber.BitString) => DerKind.PublicKey,
            (UniversalTagNumber.Sequence, UniversalTagNumber.OctetString) => DerKind.EncryptedPrivateKey,
            (UniversalTagNumber.Sequence, UniversalTagNumber.Sequence) =>
                CertificateParser.Parse(data) is null ? DerKind.SigningRequest : DerKind.Certificate,
            _ => DerKind.None,
        };
    }

    private static UniversalTagNumber Next(AsnReader reader)
    {
        if (!reader.HasData) return UniversalTagNumber.EndOfContents;
        var tag = reader.PeekTag();
        _ = reader.ReadEncodedValue();
        return tag.TagClass is TagClass.Universal ? (UniversalTagNumber)tag.TagValue : UniversalTagNumber.EndOfContents;
    }
}
