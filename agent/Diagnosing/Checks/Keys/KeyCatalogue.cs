namespace XMailFleet.Diagnosing.Checks.Keys;

internal static class KeyCatalogue
{
    public static readonly ICheck[] All =
    [
        new ServerCertificateFileCheck(),
        new ServerCertificateContentCheck(),
        new PrivateKeyFileCheck(),
        new PrivateKeyContentCheck(),
        new PrivateKeyReadableCheck(),
        new KeyPairMismatchCheck(),
        new CertificateExpiredCheck(),
        new CertificateExpirySoonCheck(),
        new CertificateWeakCheck(),
        new CertificateKeyTypeCheck(),
        new CertificateChainOrderCheck(),
        new CertificateChainIncompleteCheck(),
        new CertificateNameCheck(),
        new CertificateKeyUsageCheck(),
        new CertificateSelfSignedCheck(),
        new CertificateLifetimeCheck(),
        new PrivateKeyPermissionsCheck(),
        new PrivateKeyCopiesCheck(),
        new StrayPrivateKeysCheck(),
        new CaFileCheck(),
        new CaDirectoryCheck(),
    ];
}
