using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using XMailFleet.Identities.Entropy;
using XMailFleet.Diagnosing.Probes;

namespace XMailFleet.Agent.SelfTest;

/// <summary>Public values that depend on random bytes: with the agent's generator, and with those that Bouncy Castle makes by itself.</summary>
internal static class RandomnessSamples
{
    /// <summary>Names, unique, and values in hexadecimal. No private key and no secret of a session is among them.</summary>
    public static IEnumerable<(string Name, string Value)> Draw() =>
    [
        .. Draw("kernel", SystemEntropy.Generator, new ProbeTlsCrypto()),
        .. BelongingSamples.Draw().Select(sample => ($"kernel-{sample.Name}", sample.Value)),
        .. Draw("library", LibraryGenerators.Create(), LibraryGenerators.CreateTls()),
        ("library-fallback-p256-signature", KeySamples.SignWithoutGenerator()),
        ("library-arbitrary", LibraryGenerators.Arbitrary()),
    ];

    private static IEnumerable<(string Name, string Value)> Draw(string source, SecureRandom random, BcTlsCrypto crypto) =>
        KeySamples.Draw(random).Concat(TlsSample.Draw(random, crypto)).Select(sample => ($"{source}-{sample.Name}", sample.Value));
}
