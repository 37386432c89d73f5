using System.Globalization;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>A certificate of a trust store, as far as it bears on which client certificates are accepted.</summary>
/// <param name="Subject">Stands for its subject: equal where OpenSSL takes two names for the same.</param>
/// <param name="Key">Stands for its public key.</param>
/// <param name="From">Start of its validity. Of one that OpenSSL takes for nobody's issuer it never comes.</param>
/// <param name="To">End of its validity.</param>
/// <param name="SecurityBits">Strength of its key, which the security level judges; its own signature is not judged.</param>
/// <param name="IsAnchor">
/// It can end a chain: it is trusted, by looking self-signed (which OpenSSL does not verify of an anchor) or by its trust
/// settings, and some client certificate can lead to it.
/// </param>
internal readonly record struct StoreEntry(
    UInt128 Subject, UInt128 Key, DateTimeOffset From, DateTimeOffset To, int SecurityBits, bool IsAnchor)
{
    public static StoreEntry Of(ParsedCertificate certificate)
    {
        var subject = NameOf(certificate.Subject);
        var extensions = new CertificateExtensions(certificate.Fields);
        if (certificate is not { NotBefore: { } from, NotAfter: { } to, PublicKey: { } key } || !extensions.AreSound())
            return new StoreEntry(subject, 0, DateTimeOffset.MaxValue, DateTimeOffset.MinValue, -1, false);
        var isSelfSigned = Issuance.LooksSelfSigned(certificate, extensions);
        var said = certificate.Trust?.OfClients();
        var isAnchor = (said ?? isSelfSigned) && !key.HasExplicitCurve && ClientPurpose.MayVouch(certificate, extensions, isSelfSigned, isTrusted: said is true);
        return new StoreEntry(subject, Short(key.SpkiSha256), from, to, key.SecurityBits, isAnchor);
    }

    /// <summary>What stands for a subject of this name.</summary>
    public static UInt128 NameOf(CertificateName name) => Short(Digests.Sha256Hex(name.Canonical));

    /// <summary>
    /// Those at which chains of clients can end at that time and at a security level of so many bits. Of several with one
    /// name and key OpenSSL takes the first that is valid, and does not try the next where it then refuses that.
    /// </summary>
    public static IEnumerable<StoreEntry> Usable(IEnumerable<StoreEntry> entries, DateTimeOffset now, int requiredBits)
    {
        var seen = new HashSet<(UInt128, UInt128)>();
        return entries.Where(entry => entry.IsValidAt(now) && seen.Add((entry.Subject, entry.Key)) && entry.Holds(requiredBits));
    }

    private bool IsValidAt(DateTimeOffset time) => From <= time && time <= To;

    private bool Holds(int requiredBits) => IsAnchor && SecurityBits >= requiredBits;

    // Half of a digest is enough to tell names and keys apart, and a store may hold tens of thousands.
    private static UInt128 Short(string digest) => UInt128.Parse(digest.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
