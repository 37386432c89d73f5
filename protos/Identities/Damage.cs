using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace XMailFleet.Identities;

/// <summary>
/// How Bouncy Castle says that bytes are no certificate, key or request: by more kinds of exception than its documentation names. They were found
/// by fuzzing, each in one reader first, and stand here for all.
/// </summary>
internal static class Damage
{
    public static bool IsMeantBy(Exception failure) => failure is
        // CertificateException and InvalidKeyException are of the first kind.
        GeneralSecurityException or CryptoException or SecurityUtilityException or IOException or ArgumentException or FormatException or InvalidCastException
        or InvalidOperationException or ArithmeticException;
}
