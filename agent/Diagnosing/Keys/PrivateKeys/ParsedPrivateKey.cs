using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>What may be known of a private key: never the key.</summary>
/// <param name="PublicHalf">The public key as OpenSSL compares it: the stored one where the file stores one.</param>
/// <param name="Encoding">"PKCS#1", "SEC1", "PKCS#8" or "DSA".</param>
/// <param name="Consistency">Compares the halves: seconds of arithmetic where a file wants it so, therefore not before it is asked for.</param>
internal sealed record ParsedPrivateKey(PublicKey PublicHalf, string Encoding, Lazy<bool> Consistency)
{
    /// <summary>False where the stored public half does not belong to the private half.</summary>
    public bool IsConsistent => Consistency.Value;
}
