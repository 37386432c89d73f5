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

    /// <summary>True where the first certificate is an intermediate, so that its names and usages are not the server's.</summary>
    public static bool IsBehindFirst(KeyMaterial keys) => IndexBehindFirst(keys) > 0;
}
