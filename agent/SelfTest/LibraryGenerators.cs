using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace XMailFleet.Agent.SelfTest;

/// <summary>
/// The generators that Bouncy Castle makes where it is given none. The build bans them (BannedSymbols.BouncyCastle.txt) and lets
/// them through in this file alone, so that a test can hold them to be random all the same.
/// </summary>
internal static class LibraryGenerators
{
    public static SecureRandom Create() => new();

    public static BcTlsCrypto CreateTls() => new();

    /// <summary>128 bits of the generator that blinds computations on curves.</summary>
    public static string Arbitrary() => BigInteger.Arbitrary(128).ToString(16);
}
