using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Org.BouncyCastle.Crypto.Prng;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// Random bytes of the operating system. On Unix they come from its device and not from .NET, whose own generator is the
/// host's OpenSSL: where that is missing, the program would end there and then.
/// </summary>
internal sealed class SystemEntropy : IRandomGenerator
{
    private static readonly Lazy<SafeFileHandle> Device =
        new(() => File.OpenHandle("/dev/urandom", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    public void AddSeedMaterial(byte[] seed)
    {
    }

    public void AddSeedMaterial(ReadOnlySpan<byte> seed)
    {
    }

    public void AddSeedMaterial(long seed)
    {
    }

    public void NextBytes(byte[] bytes) => NextBytes(bytes.AsSpan());

    public void NextBytes(byte[] bytes, int start, int len) => NextBytes(bytes.AsSpan(start, len));

    public void NextBytes(Span<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        while (bytes.Length > 0) bytes = bytes[RandomAccess.Read(Device.Value, bytes, fileOffset: 0)..];
    }
}
