using System.Numerics;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;

namespace XMailFleet.Agent.Probes;

/// <summary>
/// RSA with a public key by the arithmetic of .NET, which takes a third of the time that Bouncy Castle's own takes: checking the
/// server's signature was a sixth of a diagnosis. Nothing secret is computed here, so its time may tell what it wants.
/// </summary>
internal sealed class RsaPublicEngine : IAsymmetricBlockCipher
{
    private RsaKeyParameters _key = null!;

    public string AlgorithmName => "RSA";

    /// <summary>Takes a public <see cref="RsaKeyParameters"/>; a private one is an <see cref="ArgumentException"/>.</summary>
    public void Init(bool forEncryption, ICipherParameters parameters) =>
        _key = parameters is RsaKeyParameters { IsPrivate: false } key
            ? key
            : throw new ArgumentException("RSA's public half alone is computed here.", nameof(parameters));

    public int GetInputBlockSize() => ModulusBytes;

    public int GetOutputBlockSize() => ModulusBytes;

    /// <summary>Raises the block to the public exponent. One not below the modulus is a <see cref="DataLengthException"/>.</summary>
    public byte[] ProcessBlock(byte[] inBuf, int inOff, int inLen)
    {
        var modulus = Read(_key.Modulus.ToByteArrayUnsigned());
        var block = Read(inBuf.AsSpan(inOff, inLen));
        if (block >= modulus) throw new DataLengthException("The block is larger than the modulus.");
        return BigInteger.ModPow(block, Read(_key.Exponent.ToByteArrayUnsigned()), modulus).ToByteArray(isUnsigned: true, isBigEndian: true);
    }

    private int ModulusBytes => (_key.Modulus.BitLength + 7) / 8;

    private static BigInteger Read(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
