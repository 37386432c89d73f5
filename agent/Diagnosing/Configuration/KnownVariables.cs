namespace XMailFleet.Diagnosing.Configuration;

/// <summary>The server.tab variables that bear on TLS.</summary>
internal static class KnownVariables
{
    // SmtpConfig-IP and SmtpConfig-IP,PORT are as many as the server has addresses.
    private const string PerAddress = "SmtpConfig-";

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

    public static bool IsPerAddress(string name) => name.StartsWith(PerAddress, StringComparison.Ordinal);
}
