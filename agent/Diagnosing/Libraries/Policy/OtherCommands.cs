using System.Globalization;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Commands for TLS that bear on no handshake of XMail's, or on none that a rule could tell.</summary>
internal static class OtherCommands
{
    private const int MaxPadding = 16384;

    private static readonly string[] Options =
    [
        "SessionTicket", "EmptyFragments", "Bugs", "Compression", "ServerPreference", "NoResumptionOnRenegotiation", "DHSingle", "ECDHSingle", "UnsafeLegacyRenegotiation",
        "UnsafeLegacyServerConnect", "EncryptThenMac", "NoRenegotiation", "AllowNoDHEKEX", "PrioritizeChaCha", "MiddleboxCompat", "AntiReplay",
    ];

    /// <summary>Whether the command, in upper case, succeeds; null where the agent does not tell.</summary>
    public static bool? Succeeds(string command, string value, OpenSslVersion version) => command switch
    {
        "OPTIONS" => value.Split(',').All(item => Options.Contains(item.Trim().TrimStart('+', '-'), StringComparer.OrdinalIgnoreCase)),
        "NUMTICKETS" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count >= 0 : null,
        "RECORDPADDING" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes <= MaxPadding : null,
        "CLIENTSIGNATUREALGORITHMS" => SignatureList.Read(value, version) is { IsUndecided: false } list ? list.Names is not null : null,
        // What reads certificates, keys and parameters is for programs that ask for it; any other is none.
        _ => false,
    };
}
