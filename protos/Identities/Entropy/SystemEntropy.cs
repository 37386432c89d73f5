using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Security;

namespace XMailFleet.Identities.Entropy;

/// <summary>
/// The kernel's random bytes for Bouncy Castle. Nothing is kept in between, and nothing added: each request is one to the
/// kernel.
/// </summary>
internal sealed class SystemEntropy : IRandomGenerator
{
    private SystemEntropy()
    {
    }

    /// <summary>The generator to hand to whatever makes keys, signatures or connections. Threads may share it.</summary>
    public static SecureRandom Generator { get; } = new(new SystemEntropy());

    public void AddSeedMaterial(byte[] seed)
    {
    }

    public void AddSeedMaterial(ReadOnlySpan<byte> seed)
    {
    }

    public void AddSeedMaterial(long seed)
    {
    }

    public void NextBytes(byte[] bytes) => KernelRandom.Fill(bytes);

    public void NextBytes(byte[] bytes, int start, int len) => KernelRandom.Fill(bytes.AsSpan(start, len));

    public void NextBytes(Span<byte> bytes) => KernelRandom.Fill(bytes);
}
