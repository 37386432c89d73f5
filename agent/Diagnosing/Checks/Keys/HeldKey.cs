using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Which of the private keys in server.key belongs to a certificate.</summary>
internal static class HeldKey
{
    /// <summary>Its number among the private keys of the file, counted from 1; 0 where there is none.</summary>
    public static int PositionFor(KeyMaterial keys, Certificate certificate)
    {
        if (certificate.SpkiSha256.Length == 0) return 0;
        if (keys.PrivateKey.SpkiSha256 == certificate.SpkiSha256) return 1;
        return keys.PrivateKey.FurtherKeys.FirstOrDefault(key => key.SpkiSha256 == certificate.SpkiSha256)?.Position ?? 0;
    }
}
