using System.Runtime.InteropServices;

namespace XMailFleet.Agent.SelfTest;

/// <summary>Loads an OpenSSL of the host's into this process and uses it: the file that is published can, though no part of the diagnosis does.</summary>
internal static unsafe class HostLibrary
{
    /// <summary>What the last of <paramref name="libraries"/>, loaded in this order, says that it is, once it has made a TLS context.</summary>
    /// <exception cref="DllNotFoundException">One of them cannot be loaded.</exception>
    public static string VersionOf(IReadOnlyList<string> libraries)
    {
        nint library = 0;
        foreach (var name in libraries) library = NativeLibrary.Load(name);
        var method = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "TLS_method");
        var context = (delegate* unmanaged[Cdecl]<nint, nint>)NativeLibrary.GetExport(library, "SSL_CTX_new");
        var free = (delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, "SSL_CTX_free");
        var version = (delegate* unmanaged[Cdecl]<int, nint>)NativeLibrary.GetExport(library, "OpenSSL_version");
        if (context(method()) is var made && made == 0) throw new InvalidOperationException("The library makes no TLS context.");
        free(made);
        return Marshal.PtrToStringUTF8(version(0)) ?? "";
    }
}
