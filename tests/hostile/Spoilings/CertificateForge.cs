using System.Formats.Asn1;

namespace XMailFleet.Hostile.Spoilings;

/// <summary>
/// Puts a certificate together of parts that no authority would sign. Every part is DER, but for the serial number,
/// which is the integer's bytes; what is left out is ordinary.
/// </summary>
internal sealed record CertificateForge
{
    private const string Ecdsa = "1.2.840.10045.4.3.2";

    public byte[] Serial { get; init; } = [1];

    public byte[] Subject { get; init; } = Name(Attribute("2.5.4.3", "mail.example.test"u8, UniversalTagNumber.UTF8String));

    public byte[] Validity { get; init; } = Sequence([0x17, 13, .. "260101000000Z"u8], [0x17, 13, .. "460101000000Z"u8]);

    public required byte[] PublicKey { get; init; }

    public IReadOnlyList<byte[]> Extensions { get; init; } = [];

    public byte[] Algorithm { get; init; } = Sequence(Identifier(Ecdsa));

    public byte[] Signature { get; init; } = new byte[64];

    public byte[] ToDer()
    {
        var fields = new List<byte[]> { Wrap(0xa0, [2, 1, 2]), Wrap(2, Serial), Algorithm, Subject, Validity, Subject, PublicKey };
        if (Extensions.Count > 0) fields.Add(Wrap(0xa3, Sequence([.. Extensions])));
        return Sequence(Sequence([.. fields]), Algorithm, Wrap(3, [0, .. Signature]));
    }

    public static byte[] Name(params byte[][] attributes) => Sequence([.. attributes.Select(attribute => Wrap(0x31, attribute))]);

    public static byte[] Attribute(string identifier, ReadOnlySpan<byte> text, UniversalTagNumber type) =>
        Sequence(Identifier(identifier), Wrap((byte)type, text));

    public static byte[] Extension(string identifier, byte[] value) => Sequence(Identifier(identifier), Wrap(4, value));

    public static byte[] Key(byte[] algorithm, byte[] key) => Sequence(algorithm, Wrap(3, [0, .. key]));

    public static byte[] Sequence(params byte[][] parts) => Wrap(0x30, [.. parts.SelectMany(part => part)]);

    public static byte[] Integer(ReadOnlySpan<byte> magnitude) => Wrap(2, [0, .. magnitude]);

    public static byte[] Identifier(string identifier)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(identifier);
        return writer.Encode();
    }

    /// <summary>Tag, length, content.</summary>
    public static byte[] Wrap(byte tag, ReadOnlySpan<byte> content) => content.Length < 0x80
        ? [tag, (byte)content.Length, .. content]
        : [tag, 0x84, (byte)(content.Length >> 24), (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, .. content];
}
