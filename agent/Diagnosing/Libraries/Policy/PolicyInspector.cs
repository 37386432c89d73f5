using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Tells which TLS policy OpenSSL imposes on XMail: compiled in, then openssl.cnf.</summary>
internal static class PolicyInspector
{
    private const string CompiledIn = "compiled-in";

    /// <param name="library">The libcrypto that XMail uses; null where unknown.</param>
    /// <param name="environment">Environment of XMail; null where it may not be seen.</param>
    /// <param name="workingDirectory">Where relative paths of XMail start.</param>
    /// <param name="authors">Those beside root who have set the environment.</param>
    public static OpenSslPolicy Inspect(
        LibraryTexts? library, IReadOnlyDictionary<string, string>? environment, string workingDirectory, IReadOnlyList<Placer>? authors = null)
    {
        if (library?.Version is not { } version) return new OpenSslPolicy { SecurityLevel = -1, Detail = "library unknown" };
        var policy = new OpenSslPolicy { SecurityLevel = CompiledLevel(version, library.SecurityLevel), SecurityLevelSource = CompiledIn, Known = true };
        // Before 1.1.1 no configuration file governs a program that does not ask for one, and XMail does not.
        if (!OpenSslTraits.ReadsConfiguration.IsOf(version)) return policy;
        if (environment is null) return Unknown(policy, "environment unreadable");
        if (ConfigPath(library, environment, workingDirectory) is not { } path) return policy;
        policy.ConfigPath = path;
        return Read(policy, library, path, environment, workingDirectory, authors ?? []);
    }

    private static OpenSslPolicy Read(
        OpenSslPolicy policy, LibraryTexts library, string path, IReadOnlyDictionary<string, string> environment, string workingDirectory, IReadOnlyList<Placer> authors)
    {
        if (FileInspector.Inspect(path, authors).State is FileState.Unreadable) return Unknown(policy, "unreadable");
        var reading = ConfigReader.Read(path, environment, workingDirectory, authors);
        if (reading.Unread is { } unread)
        {
            policy.UnreadFile = unread;
            return Unknown(policy, unread.State is FileState.Barred ? "not followed" : "too large");
        }

        policy.Detail = reading.RejectedAt;
        if (reading.Config is { } config) Apply(policy, TlsPolicy.From(config, library.Version!, environment.GetValueOrDefault("OPENSSL_MODULES") ?? library.Additions.Modules), library.Version!);
        return policy;
    }

    private static void Apply(OpenSslPolicy policy, TlsPolicy configured, OpenSslVersion version)
    {
        (policy.Blocked, policy.BlockedSource) = Blocked(configured, version);
        policy.Undecided.Add(configured.Undecided);
        if (configured.Modules.UndecidedLocation.Length > 0) policy.Undecided.Add("modules");
        if (configured.Modules.Providers.HasTls is null) policy.Undecided.Add("providers");
        policy.SignatureAlgorithms.Add(configured.Signatures ?? []);
        policy.Groups.Add(configured.Groups ?? []);
        policy.WithoutOldCiphers = configured.HasNoOldCiphers;
        policy.WithoutTls13Ciphers = configured.HasNoTls13Ciphers;
        policy.ClientVerification = configured.ClientVerification;
        policy.MinProtocol = configured.MinProtocol;
        policy.MaxProtocol = configured.MaxProtocol;
        policy.DisabledProtocols.Add(configured.Disabled);
        policy.ProtocolSource = configured.ProtocolLocation;
        policy.ActiveProviders.Add(configured.Modules.Providers.Activated);
        policy.ProviderSource = configured.Modules.Providers.Location;
        if (configured.SecurityLevel is not { } level) return;
        policy.SecurityLevel = level.Level;
        policy.SecurityLevelSource = level.Location;
    }

    private static (string Reason, string Source) Blocked(TlsPolicy configured, OpenSslVersion version)
    {
        var modules = configured.Modules;
        if (modules is { IsDiagnosed: true, ErrorLocation.Length: > 0 }) return ("diagnostics", modules.ErrorLocation);
        if (modules.IsDiagnosed && configured.FailedLocation.Length > 0 && OpenSslTraits.DiagnosesTlsCommands.IsOf(version))
            return ("diagnostics", configured.FailedLocation);
        if (modules.Providers.HasTls is false) return ("providers", modules.Providers.Location);
        return modules.PropertiesLocation.Length > 0 ? ("properties", modules.PropertiesLocation) : ("", "");
    }

    // SSL_CTX_set_security_level(3): levels came with 1.1.0; the default rose to 2 with 3.2. Debian and its children
    // compile 2 into earlier ones.
    private static int CompiledLevel(OpenSslVersion version, int compiled) =>
        !version.IsAtLeast(1, 1, 0) ? 0 : compiled >= 0 ? compiled : OpenSslTraits.DefaultsToLevel2.IsOf(version) ? 2 : 1;

    /// <summary>The openssl.cnf that a program reads in this environment; null where it reads none.</summary>
    // Set to nothing, the variable means no file at all.
    public static string? ConfigPath(LibraryTexts library, IReadOnlyDictionary<string, string> environment, string workingDirectory)
    {
        var path = environment.GetValueOrDefault("OPENSSL_CONF") ?? (library.Directory.Length > 0 ? Path.Combine(library.Directory, "openssl.cnf") : "");
        // A NUL, which a script may set, ends it for C.
        path = path.Split('\0')[0];
        return path.Length == 0 ? null : Path.GetFullPath(path, workingDirectory);
    }

    private static OpenSslPolicy Unknown(OpenSslPolicy policy, string detail)
    {
        policy.Known = false;
        policy.SecurityLevel = -1;
        policy.SecurityLevelSource = "";
        policy.Detail = detail;
        return policy;
    }
}
