using System.Formats.Asn1;
using System.Numerics;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Authority key identifier: which key, or which certificate, signed this one. Parts may be absent.</summary>
internal sealed record AuthorityKey(byte[]? KeyIdentifier, CertificateName? IssuerOfIssuer, BigInteger? SerialNumber)
{
    private static readonly Asn1Tag KeyTag = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag NamesTag = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag SerialTag = new(TagClass.ContextSpecific, 2);

    public static AuthorityKey Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var key = Next(sequence, KeyTag) ? sequence.ReadOctetString(KeyTag) : null;
        var name = Next(sequence, NamesTag) ? ReadDirectoryName(sequence.ReadSequence(NamesTag)) : null;
        BigInteger? serial = Next(sequence, SerialTag) ? sequence.ReadInteger(SerialTag) : null;
        sequence.ThrowIfNotEmpty();
        return new AuthorityKey(key, name, serial);
    }

    // The first that is one; the others have to be names of some kind all the same.
    private static CertificateName? ReadDirectoryName(AsnReader names)
    {
        CertificateName? found = null;
        while (names.HasData)
        {
            var (kind, content) = ExtensionSyntax.ReadGeneralName(names);
            if (kind == ExtensionSyntax.DirectoryName) found ??= CertificateName.Parse(content);
        }

        return found;
    }

    private static bool Next(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;
}
