using System.Formats.Asn1;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// Extensions that OpenSSL reads whenever it looks at a certificate, though nothing here needs what they say. Each method throws
/// <see cref="AsnContentException"/> where OpenSSL could not read the value (ossl_x509v3_cache_extensions).
/// </summary>
internal static class ExtensionSyntax
{
    /// <summary>Tag number of a distinguished name among general ones.</summary>
    public const int DirectoryName = 4;

    private static readonly Asn1Tag[] Primitive = [.. Enumerable.Range(0, 9).Select(number => new Asn1Tag(TagClass.ContextSpecific, number))];
    private static readonly Asn1Tag[] Constructed =
        [.. Enumerable.Range(0, 9).Select(number => new Asn1Tag(TagClass.ContextSpecific, number, isConstructed: true))];

    /// <summary>GeneralName (RFC 5280, 4.2.1.6): its tag number, and its bytes where they are its content.</summary>
    public static (int Kind, byte[] Content) ReadGeneralName(AsnReader reader)
    {
        var tag = reader.PeekTag();
        if (tag.TagClass is not TagClass.ContextSpecific || tag.TagValue >= Primitive.Length) throw new AsnContentException("not a name");
        switch (tag.TagValue)
        {
            case 0 or 3 or 5:
                _ = reader.ReadSequence(tag);
                return (tag.TagValue, []);
            case DirectoryName:
                var part = reader.ReadSequence(tag);
                var name = part.ReadEncodedValue();
                part.ThrowIfNotEmpty();
                return NameValues.AreTaken(name) ? (DirectoryName, name.ToArray()) : throw new AsnContentException("a name that OpenSSL does not take");
            case 8:
                _ = reader.ReadObjectIdentifier(tag);
                return (tag.TagValue, []);
            default:
                return (tag.TagValue, reader.ReadOctetString(tag));
        }
    }

    /// <summary>NameConstraints (RFC 5280, 4.2.1.10).</summary>
    public static void ReadNameConstraints(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        if (Next(sequence, Constructed[0])) ReadSubtrees(sequence.ReadSequence(Constructed[0]));
        if (Next(sequence, Constructed[1])) ReadSubtrees(sequence.ReadSequence(Constructed[1]));
        sequence.ThrowIfNotEmpty();
    }

    /// <summary>CRLDistributionPoints (RFC 5280, 4.2.1.13); one without a name and without an issuer is an error to OpenSSL.</summary>
    public static void ReadDistributionPoints(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        while (sequence.HasData)
        {
            var point = sequence.ReadSequence();
            var isNamed = Next(point, Constructed[0]);
            if (isNamed) ReadDistributionPointName(point.ReadSequence(Constructed[0]));
            if (Next(point, Primitive[1])) _ = point.ReadBitString(out _, Primitive[1]);
            if (Next(point, Constructed[2])) isNamed |= CountNames(point.ReadSequence(Constructed[2])) > 0;
            point.ThrowIfNotEmpty();
            if (!isNamed) throw new AsnContentException("a distribution point of nothing");
        }
    }

    /// <summary>Addresses and autonomous systems (RFC 3779), by their outermost shape alone.</summary>
    public static void ReadResources(AsnReader reader) => _ = reader.ReadSequence();

    /// <summary>ProxyCertInfo (RFC 3820, 3.8).</summary>
    public static void ReadProxyInfo(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        if (Next(sequence, Asn1Tag.Integer)) _ = sequence.ReadIntegerBytes();
        var policy = sequence.ReadSequence();
        _ = policy.ReadObjectIdentifier();
        if (policy.HasData) _ = policy.ReadOctetString();
        policy.ThrowIfNotEmpty();
        sequence.ThrowIfNotEmpty();
    }

    private static void ReadSubtrees(AsnReader subtrees)
    {
        while (subtrees.HasData)
        {
            var subtree = subtrees.ReadSequence();
            _ = ReadGeneralName(subtree);
            if (Next(subtree, Primitive[0])) _ = subtree.ReadIntegerBytes(Primitive[0]);
            if (Next(subtree, Primitive[1])) _ = subtree.ReadIntegerBytes(Primitive[1]);
            subtree.ThrowIfNotEmpty();
        }
    }

    private static void ReadDistributionPointName(AsnReader name)
    {
        if (Next(name, Constructed[0])) _ = CountNames(name.ReadSequence(Constructed[0]));
        else _ = name.ReadSetOf(skipSortOrderValidation: true, Constructed[1]);
        name.ThrowIfNotEmpty();
    }

    private static int CountNames(AsnReader names)
    {
        var count = 0;
        for (; names.HasData; count++) _ = ReadGeneralName(names);
        return count;
    }

    private static bool Next(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;
}
