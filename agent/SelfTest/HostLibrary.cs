using System.Runtime.InteropServices;
using XMailFleet.Diagnosing.Rehearsing.Stage;

namespace XMailFleet.Agent.SelfTest;

/// <summary>Loads an OpenSSL of the host's into this process and uses it, as a rehearsal does in a process of its own: the file that is published can.</summary>
internal static class HostLibrary
{
    /// <summary>What the last of <paramref name="libraries"/>, loaded in this order, says that it is, once it has made a TLS context.</summary>
    /// <exception cref="DllNotFoundException">One of them cannot be loaded.</exception>
    public static string VersionOf(IReadOnlyList<string> libraries)
    {
        nint library = 0;
        foreach (var name in libraries) library = NativeLibrary.Load(name);
        // What libssl needs of libcrypto is found through it.
        var calls = OpenSslCalls.Of(library, library);
        if (calls.NewContext() is var made && made == 0) throw new InvalidOperationException("The library makes no TLS context.");
        calls.FreeContext(made);
        return calls.Version;
    }
}
