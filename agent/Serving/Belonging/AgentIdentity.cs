using Org.BouncyCastle.Crypto.Parameters;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>Who an agent is in its fleet: its key, its certificate, the fleet's authority, and the collector that it enrolled with.</summary>
/// <param name="key">Made on this host; it never leaves it.</param>
/// <param name="leaf">Of the authority, for that key.</param>
/// <param name="authorityDer">The authority's certificate.</param>
/// <param name="authorityKey">The key in it.</param>
/// <param name="collector">HOST:PORT, for renewing and for asking who a caller is.</param>
internal sealed class AgentIdentity(SigningKey key, IdentityCertificate leaf, byte[] authorityDer, ECPublicKeyParameters authorityKey, string collector)
{
    private const string CollectorLine = "collector: ";

    public SigningKey Key => key;

    public IdentityCertificate Leaf => leaf;

    /// <summary>HOST:PORT.</summary>
    public string Collector => collector;

    /// <summary>What judges callers and the collector.</summary>
    public TrustedAuthority Authority { get; } = new(authorityKey, leaf.Identity.Fleet);

    /// <summary>What is shown to callers, and to the collector.</summary>
    public TlsCredentials Credentials { get; } = new(key, leaf.Der, authorityDer);

    /// <summary>The identity of an agent whose key, certificates and authority belong together.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static AgentIdentity Of(SigningKey key, byte[] leafDer, byte[] authorityDer, string collector)
    {
        var leaf = IdentityCertificate.Read(leafDer) ?? throw new InvalidDataException("its certificate is none of an identity");
        if (leaf.Identity.Kind is not IdentityKind.Agent || leaf.SpkiSha256 != Digest.Sha256Hex(key.Spki)) throw new InvalidDataException("its certificate is not of its key");
        var authority = CertificateKey.Of(authorityDer) ?? throw new InvalidDataException("the authority's certificate is none");
        return leaf.IsSignedBy(authority) ? new AgentIdentity(key, leaf, authorityDer, authority, collector) : throw new InvalidDataException("its certificate is not the authority's");
    }

    /// <summary>This one with another certificate for the same key.</summary>
    /// <exception cref="InvalidDataException">It is none for it.</exception>
    public AgentIdentity With(byte[] leafDer) => Of(key, leafDer, authorityDer, collector);

    /// <summary>This one with the collector elsewhere.</summary>
    public AgentIdentity At(string other) => Of(key, leaf.Der, authorityDer, other);

    /// <summary>All of it, as it is kept: one file, so that its parts always belong together.</summary>
    public string ToText() => $"{CollectorLine}{collector}\n{key.ToPem()}{CertificatePem.Of(leaf.Der)}{CertificatePem.Of(authorityDer)}";

    /// <summary>As <see cref="ToText"/> writes it.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static AgentIdentity Read(string text)
    {
        var line = text.Split('\n')[0];
        if (!line.StartsWith(CollectorLine, StringComparison.Ordinal)) throw new InvalidDataException("it does not begin as one");
        var certificates = CertificatePem.ReadAll(text);
        return certificates is [var leaf, var authority]
            ? Of(SigningKey.FromPem(text[(line.Length + 1)..]), leaf, authority, line[CollectorLine.Length..])
            : throw new InvalidDataException("it does not hold two certificates");
    }
}
