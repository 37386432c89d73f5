using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Identities.Entropy;

/// <summary>
/// Random bytes of the kernel, the one source of whatever must not be guessed. On Linux they do not come by .NET, whose
/// own generator is the host's OpenSSL there: where that is missing, the program would end there and then.
/// </summary>
internal static partial class KernelRandom
{
    private const int Interrupted = 4;

    private static readonly Lazy<SafeFileHandle> Device =
        new(() => File.OpenHandle("/dev/urandom", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    /// <summary>Fills <paramref name="bytes"/>; throws <see cref="CryptographicException"/> where the system gives none.</summary>
    public static void Fill(Span<byte> bytes)
    {
        if (!OperatingSystem.IsLinux()) RandomNumberGenerator.Fill(bytes);
        else if (!TryFill(bytes)) throw new CryptographicException("The kernel gives no random bytes: it has no getrandom, and /dev/urandom cannot be read.");
    }

    /// <summary>The same for Linux only, false where the kernel gives none: <paramref name="bytes"/> are of no use then.</summary>
    public static bool TryFill(Span<byte> bytes) => TryCall(bytes) || TryDevice(bytes);

    private static bool TryCall(Span<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0)
            {
                var given = (int)GetRandom(bytes, (nuint)bytes.Length, flags: 0);
                if (given > 0) bytes = bytes[given..];
                else if (Marshal.GetLastPInvokeError() != Interrupted) return false;
            }

            return true;
        }
        catch (EntryPointNotFoundException)
        {
            // glibc has the call since 2.25.
            return false;
        }
    }

    // Linux has the call since 3.17; some sandboxes refuse it.
    private static bool TryDevice(Span<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0 && RandomAccess.Read(Device.Value, bytes, fileOffset: 0) is > 0 and var given) bytes = bytes[given..];
            return bytes.IsEmpty;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getrandom", SetLastError = true)]
    private static partial nint GetRandom(Span<byte> buffer, nuint length, uint flags);
}
