using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Security.Principal;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace XMailFleet.Agent.Installing;

/// <summary>The virtual account of a service: it has no password, no rights but those of every user, and is of that service alone.</summary>
[SupportedOSPlatform("windows")]
internal static class ServiceAccount
{
    /// <summary>As Windows writes it.</summary>
    public static string NameOf(string service) => $@"NT SERVICE\{service}";

    /// <summary>
    /// By the name alone, as Windows makes it ([MS-DTYP], NT SERVICE: S-1-5-80 and the five words of the SHA-1 of the name in capital letters),
    /// so that it is there before the service is.
    /// </summary>
    public static SecurityIdentifier IdentifierOf(string service)
    {
        var name = Encoding.Unicode.GetBytes(service.ToUpperInvariant());
        var digest = new Sha1Digest();
        digest.BlockUpdate(name, 0, name.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        var words = Enumerable.Range(0, 5).Select(word => BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(word * 4)));
        return new SecurityIdentifier($"S-1-5-80-{string.Join('-', words)}");
    }
}
