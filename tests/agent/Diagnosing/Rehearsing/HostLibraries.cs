using XMailFleet.Diagnosing.Libraries;

namespace XMailFleet.Agent.Tests.Diagnosing.Rehearsing;

/// <summary>This host's own OpenSSL.</summary>
internal static class HostLibraries
{
    public static string Ssl { get; } = Find("libssl.so.3");

    public static string Crypto { get; } = Find("libcrypto.so.3");

    public static ServerLibraries Both { get; } = new(Ssl, Crypto, "");

    private static string Find(string name) => SystemLibraries.Read().Entries().First(entry => entry.Name == name).Path;
}
