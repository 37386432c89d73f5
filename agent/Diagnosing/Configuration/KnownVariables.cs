using System.Buffers;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>The server.tab variables that bear on TLS.</summary>
internal static class KnownVariables
{
    // SmtpConfig-IP and SmtpConfig-IP,PORT are as many as the server has addresses.
    private const string PerAddress = "SmtpConfig-";
    private const int MaxLength = 70;

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF.:,");

    private static readonly HashSet<string> Single =
    [
        .. TlsVariable.All.Select(variable => variable.Name),
        "RootDomain", "SmtpServerDomain", "POP3Domain", "HeloDomain",
        "SmtpConfig", "SmtpNoTLSAuths", "DefaultSmtpPerms", "SmtpGwConfig",
    ];

    public static bool Contains(string name) => IsSingle(name) || IsPerAddress(name);

    public static bool IsSingle(string name) => Single.Contains(name);

    /// <summary>The variable that <paramref name="name"/> is, capital letters aside; null where there is none.</summary>
    public static string? InOtherCase(string name) => Single.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    // What stands behind is a numeric address, with or without a port: XMail asks for no other.
    public static bool IsPerAddress(string name) =>
        name.StartsWith(PerAddress, StringComparison.Ordinal) && name.Length <= MaxLength && !name.AsSpan(PerAddress.Length).ContainsAnyExcept(AddressCharacters);
}
