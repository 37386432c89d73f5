using XMailFleet.Identities;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>What one side shows of itself, and proves by its key.</summary>
/// <param name="Key">Of the leaf.</param>
/// <param name="LeafDer">Its own certificate.</param>
/// <param name="AuthorityDer">Of whoever issued that; sent too, for a peer that knows but a digest of it.</param>
internal sealed record TlsCredentials(SigningKey Key, byte[] LeafDer, byte[] AuthorityDer);
