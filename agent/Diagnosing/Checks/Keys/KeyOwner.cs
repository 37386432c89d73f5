using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Which certificate of server.cert the private key belongs to.</summary>
internal static class KeyOwner
{
    /// <summary>Index of the first one that is not the first of the file; -1 where there is none.</summary>
    public static int IndexBehindFirst(KeyMaterial keys)
    {
        if (keys is not { Pairing: Pairing.Mismatched, PrivateKey.SpkiSha256: { Length: > 0 } hash }) return -1;
        var index = keys.ServerCertificate.Chain.Skip(1).ToList().FindIndex(certificate => certificate.SpkiSha256 == hash);
        return index < 0 ? -1 : index + 1;
    }

    /// <summary>True where the first certificate is a CA's and not the server's own, so that its names, usages and dates are not the server's.</summary>
    public static bool IsElsewhere(KeyMaterial keys) => IndexBehindFirst(keys) > 0 || IsAuthorityAlone(keys);

    /// <summary>
    /// True where server.cert holds certificates of CAs and no other: chain.pem in the place of fullchain.pem. What openssl(1) makes for a server by
    /// itself calls itself a CA too, but may do more than sign certificates.
    /// </summary>
    public static bool IsAuthorityAlone(KeyMaterial keys) =>
        keys is { Pairing: Pairing.Mismatched, ServerCertificate: { TextFlaw: TextFlaw.Unspecified, Chain: { Count: > 0 } chain } }
        && chain.All(certificate => certificate.IsCa && (!certificate.SelfSigned || certificate.KeyUsages.Contains("keyCertSign")))
        && !chain[0].ExtendedKeyUsages.Contains("serverAuth");
}
