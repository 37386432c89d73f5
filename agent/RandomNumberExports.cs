using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Agent;

/// <summary>
/// What .NET's random number generator calls of its C library on Linux, as the agent that is compiled ahead of time has it:
/// the kernel answers instead of the host's OpenSSL. So Bouncy Castle may seed its own generators, wherever it makes one.
/// The project file leaves that library out and links these by their names; where code is compiled at run time nothing
/// calls them. Source: dotnet/runtime, src/native/libs/System.Security.Cryptography.Native.
/// </summary>
internal static unsafe class RandomNumberExports
{
    // EVP_MAX_MD_SIZE.
    private const int LongestDigest = 64;

    /// <summary>0: initialized. There is nothing to initialize.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CryptoNative_EnsureOpenSslInitialized", CallConvs = [typeof(CallConvCdecl)])]
    public static int EnsureInitialized() => 0;

    /// <summary>Bytes of the longest digest, asked for when the class of all these calls is initialized.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CryptoNative_GetMaxMdSize", CallConvs = [typeof(CallConvCdecl)])]
    public static int GetMaxDigestSize() => LongestDigest;

    /// <summary>1 where all <paramref name="count"/> bytes were filled; at 0 the caller throws.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CryptoNative_GetRandomBytes", CallConvs = [typeof(CallConvCdecl)])]
    public static int GetRandomBytes(byte* buffer, int count) => KernelRandom.TryFill(new Span<byte>(buffer, count)) ? 1 : 0;
}
