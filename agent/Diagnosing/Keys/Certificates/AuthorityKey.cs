using System.Formats.Asn1;
using System.Numerics;
using Org.BouncyCastle.Asn1.X509;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Authority key identifier: which key, or which certificate, signed this one. Parts may be absent.</summary>
internal sealed record AuthorityKey(byte[]? KeyIdentifier, X509Name? IssuerOfIssuer, BigInteger? SerialNumber)
{
    private static readonly Asn1Tag KeyTag = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag NamesTag = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag SerialTag = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag DirectoryNameTag = new(TagClass.ContextSpecific, 4, isConstructed: true);

    public static AuthorityKey Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var key = Next(sequence, KeyTag) ? sequence.ReadOctetString(KeyTag) : null;
        var name = Next(sequence, NamesTag) ? ReadDirectoryName(sequence.ReadSequence(NamesTag)) : null;
        BigInteger? serial = Next(sequence, SerialTag) ? sequence.ReadInteger(SerialTag) : null;
        sequence.ThrowIfNotEmpty();
        return new AuthorityKey(key, name, serial);
    }

    private static X509Name? ReadDirectoryName(AsnReader names)
    {
        while (names.HasData)
        {
            if (!Next(names, DirectoryNameTag))
            {
                _ = names.ReadEncodedValue();
                continue;
            }

            try
            {
                return X509Name.GetInstance(names.ReadSequence(DirectoryNameTag).ReadEncodedValue().ToArray());
            }
            catch (Exception error) when (Malformed.Is(error))
            {
                return null;
            }
        }

        return null;
    }

    private static bool Next(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;
}
