using System.Formats.Asn1;
using System.Numerics;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>RSASSA-PSS-params (RFC 8017, A.2.3): of a signature what it was made with, of a key what it is restricted to.</summary>
/// <param name="Digest">Object identifier of the digest.</param>
/// <param name="MaskDigest">That of the digest of the mask.</param>
/// <param name="SaltBytes">Length of the salt; of a key the least one.</param>
/// <param name="Trailer">1, or what no library knows.</param>
internal sealed record PssParameters(string Digest, string MaskDigest, BigInteger SaltBytes, BigInteger Trailer)
{
    private const string Mgf1 = "1.2.840.113549.1.1.8";

    // OpenSSL's names by object identifier.
    private static readonly Dictionary<string, string> Digests = new()
    {
        ["1.3.14.3.2.26"] = "SHA1",
        ["2.16.840.1.101.3.4.2.4"] = "SHA224",
        ["2.16.840.1.101.3.4.2.1"] = "SHA256",
        ["2.16.840.1.101.3.4.2.2"] = "SHA384",
        ["2.16.840.1.101.3.4.2.3"] = "SHA512",
        ["2.16.840.1.101.3.4.2.5"] = "SHA512-224",
        ["2.16.840.1.101.3.4.2.6"] = "SHA512-256",
    };

    /// <summary>True where OpenSSL can do something with them.</summary>
    public bool IsUsable => Digests.ContainsKey(Digest) && Digests.ContainsKey(MaskDigest) && SaltBytes.Sign >= 0 && Trailer == 1;

    /// <summary>Name of the digest as OpenSSL writes it; empty where it is none of those that go with PSS.</summary>
    public string DigestName => Digests.GetValueOrDefault(Digest, "");

    /// <exception cref="AsnContentException">It is something else.</exception>
    public static PssParameters Read(AsnReader algorithm)
    {
        const string sha1 = "1.3.14.3.2.26";
        var parameters = algorithm.ReadSequence();
        var read = new PssParameters(
            ReadOptional(parameters, 0, part => part.ReadSequence().ReadObjectIdentifier(), sha1),
            ReadOptional(parameters, 1, ReadMaskDigest, sha1),
            ReadOptional(parameters, 2, part => part.ReadInteger(), 20),
            ReadOptional(parameters, 3, part => part.ReadInteger(), 1));
        parameters.ThrowIfNotEmpty();
        return read;
    }

    private static string ReadMaskDigest(AsnReader part)
    {
        var mask = part.ReadSequence();
        if (mask.ReadObjectIdentifier() is not Mgf1) throw new AsnContentException("not MGF1");
        return mask.ReadSequence().ReadObjectIdentifier();
    }

    private static T ReadOptional<T>(AsnReader parameters, int number, Func<AsnReader, T> read, T otherwise)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, number, isConstructed: true);
        if (!parameters.HasData || parameters.PeekTag() != tag) return otherwise;
        var part = parameters.ReadSequence(tag);
        var value = read(part);
        part.ThrowIfNotEmpty();
        return value;
    }
}
