using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>The TLS versions that openssl.cnf and the security level leave XMail.</summary>
internal static class ProtocolRange
{
    // Oldest first.
    private static readonly string[] Protocols = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    // Providers that bring none of the algorithms of TLS.
    private static readonly string[] WithoutTls = ["legacy", "base", "null"];

    /// <summary>Whether the usual clients of today still speak it.</summary>
    public static bool IsUsual(string protocol) => protocol is "TLSv1.2" or "TLSv1.3";

    /// <summary>
    /// True where openssl.cnf activates other providers and thereby switches off the default one, which OpenSSL 3 takes only where none is
    /// asked for: then it has no cipher for any version.
    /// </summary>
    public static bool HasNoCiphers(OpenSslPolicy policy) =>
        policy.ActiveProviders.Count > 0 && policy.ActiveProviders.All(WithoutTls.Contains);

    /// <summary>Their standard names, oldest first; null where the policy or the library that it governs is unknown.</summary>
    public static IReadOnlyList<string>? Allowed(OpenSsl? openSsl)
    {
        if (OpenSslVersion.Parse(openSsl?.EffectiveVersion) is not { } version || openSsl?.Policy is not { Known: true } policy) return null;
        if (OpenSslTraits.HasProviders.IsOf(version) && HasNoCiphers(policy)) return [];
        var min = Rank(policy.MinProtocol, 0);
        var max = Math.Min(Rank(policy.MaxProtocol, Protocols.Length - 1), OpenSslTraits.HasTls13.IsOf(version) ? 3 : 2);
        // From OpenSSL 3.0 on, level 1 and above exclude the versions that sign with MD5 and SHA-1.
        if (OpenSslTraits.ExcludesOldProtocols.IsOf(version) && policy.SecurityLevel >= 1) min = Math.Max(min, 2);
        return [.. Protocols.Where((protocol, rank) => rank >= min && rank <= max && !policy.DisabledProtocols.Contains(protocol))];
    }

    // SSLv3 is below them all: as a lowest it limits nothing, as a highest it leaves nothing.
    private static int Rank(string protocol, int absent) =>
        protocol.Length == 0 ? absent : Array.IndexOf(Protocols, protocol);
}
