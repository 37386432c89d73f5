using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// <see cref="RsaPublicOperation"/> as Bouncy Castle's signers take it. By the library's own engine, checking the server's signature was a
/// sixth of a diagnosis.
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

    public int GetInputBlockSize() => (_key.Modulus.BitLength + 7) / 8;

    public int GetOutputBlockSize() => GetInputBlockSize();

    /// <summary>Opens a signature. One that OpenSSL would not open is a <see cref="DataLengthException"/>.</summary>
    public byte[] ProcessBlock(byte[] inBuf, int inOff, int inLen) =>
        RsaPublicOperation.Open(inBuf.AsSpan(inOff, inLen), _key.Modulus.ToByteArrayUnsigned(), _key.Exponent.ToByteArrayUnsigned())
            is { } opened
            ? opened.ToByteArray(isUnsigned: true, isBigEndian: true)
            : throw new DataLengthException("The signature does not fit the key.");
}
