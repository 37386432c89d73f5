using System.Formats.Asn1;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>Tells containers apart, for the command that opens them.</summary>
internal static class ContainerKinds
{
    // Encryption by RC4 and RC2 (RFC 7292, appendix C: pkcs-12PbeIds 1, 2, 5 and 6), which OpenSSL 3 has in its legacy provider alone.
    private static readonly byte[][] Legacy = [.. new byte[] { 1, 2, 5, 6 }.Select(last => (byte[])[0x06, 0x0A, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x0C, 0x01, last])];

    /// <summary>The kind of container that a file holds instead of PEM certificates or keys; unspecified where it holds none.</summary>
    public static ContainerKind Of(ReadOnlyMemory<byte> content)
    {
        var clues = ContentClues.Of(content);
        if (clues.BlockNames.Contains("PKCS7")) return ContainerKind.Pkcs7Pem;
        if (clues.Der is not DerKind.Container) return ContainerKind.Unspecified;
        // DerClassifier has read this far.
        var first = new AsnReader(content, AsnEncodingRules.BER).ReadSequence().PeekTag();
        if (first == Asn1Tag.ObjectIdentifier) return ContainerKind.Pkcs7Der;
        return Legacy.Any(identifier => content.Span.IndexOf(identifier) >= 0) ? ContainerKind.Pkcs12Legacy : ContainerKind.Pkcs12;
    }
}
