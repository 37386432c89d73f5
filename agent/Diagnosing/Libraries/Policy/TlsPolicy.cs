namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>What openssl.cnf says about every TLS session of a program that says nothing itself, as XMail.</summary>
internal sealed class TlsPolicy
{
    // Standard names, oldest first, as MinProtocol takes them.
    private static readonly string[] Protocols = ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    private static readonly string[] OtherProtocols = ["SSLv2", "DTLSv1", "DTLSv1.2"];
    private const string OtherProvider = "other";
    private static readonly string[] KnownProviders = ["base", "default", "fips", "legacy", "null", "oqsprovider", "pkcs11", "tpm2"];

    // OpenSSL has five.
    private const int MaxProviders = 50;

    private static readonly string[] OtherModules = ["alg_section", "engines", "oid_section", "providers", "random", "stbl_section"];

    /// <summary>Null where the file sets none.</summary>
    public (int Level, string Location)? SecurityLevel { get; private set; }

    /// <summary>Empty where the file sets none.</summary>
    public string MinProtocol { get; private set; } = "";

    public string MaxProtocol { get; private set; } = "";

    /// <summary>Where the last of the protocol limits stands.</summary>
    public string ProtocolLocation { get; private set; } = "";

    /// <summary>Providers of OpenSSL 3 that the file activates, in its order; "other" for one that is not widely known.</summary>
    public IReadOnlyList<string> Providers { get; private set; } = [];

    /// <summary>Where the first of them is named.</summary>
    public string ProviderLocation { get; private set; } = "";

    public SortedSet<string> Disabled { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Follows openssl_conf, ssl_conf and system_default, as OpenSSL does when XMail makes its first TLS context.
    /// </summary>
    public static TlsPolicy From(OpenSslConfig config)
    {
        var policy = new TlsPolicy();
        if (config.Lookup(OpenSslConfig.DefaultSection, "openssl_conf") is not { } modules) return policy;
        if (policy.SslSections(config, modules)?.Find("system_default") is { } system)
            foreach (var command in config.Section(system.Value)!.Values) policy.Apply(command);
        return policy;
    }

    // Modules are set up in order, and the first that fails ends it: one that is unknown, or whose section is not there.
    // A name may carry a suffix to be repeated; the last ssl_conf counts, and one that fails takes the others with it.
    private ConfigSection? SslSections(OpenSslConfig config, string modules)
    {
        ConfigSection? sections = null;
        // Each section once, however many modules name it.
        var sound = new Dictionary<string, bool>(StringComparer.Ordinal);
        var active = new Dictionary<string, IReadOnlyList<ConfigValue>>(StringComparer.Ordinal);
        foreach (var module in config.Section(modules)?.Values ?? [])
        {
            var name = module.Name.LastIndexOf('.') is > 0 and var dot ? module.Name[..dot] : module.Name;
            var section = config.Section(module.Value);
            if (name == "ssl_conf")
            {
                sections = section is not null && Of(sound, module.Value, () => IsSound(config, section)) ? section : null;
                if (sections is null) return null;
            }
            else if (section is null || !OtherModules.Contains(name))
            {
                return sections;
            }
            else if (name == "providers")
            {
                ActivateProviders(config, Of(active, module.Value, () => Active(config, section)));
            }
        }

        return sections;
    }

    private static T Of<T>(Dictionary<string, T> known, string section, Func<T> make) =>
        known.TryGetValue(section, out var value) ? value : known[section] = make();

    private static bool IsSound(OpenSslConfig config, ConfigSection section) =>
        section.Count > 0 && section.Values.All(entry => config.Section(entry.Value) is { Count: > 0 });

    // Naming a provider is not enough; the line "activate" in its section is, in OpenSSL 3.0 with whatever value.
    private static IReadOnlyList<ConfigValue> Active(OpenSslConfig config, ConfigSection section) =>
        [.. section.Values.Where(entry => config.Section(entry.Value)?.Find("activate") is not null).Take(MaxProviders)];

    private void ActivateProviders(OpenSslConfig config, IReadOnlyList<ConfigValue> active)
    {
        if (active.Count == 0) return;
        Providers = [.. active.Select(entry => Known(config.Section(entry.Value)!.Find("identity")?.Value ?? entry.Name))];
        ProviderLocation = active[0].Location;
    }

    // The name of another could be any text of the file.
    private static string Known(string provider) => KnownProviders.Contains(provider) ? provider : OtherProvider;

    // SSL_CONF_cmd(3). A prefix up to a dot lets a name be repeated ("TLS.MinProtocol"). What OpenSSL does not
    // understand it passes over.
    private void Apply(ConfigValue command)
    {
        switch (command.Name[(command.Name.IndexOf('.', StringComparison.Ordinal) + 1)..].ToUpperInvariant())
        {
            case "MINPROTOCOL" when IsTlsLimit(command.Value):
                MinProtocol = Limit(command.Value);
                ProtocolLocation = command.Location;
                break;
            case "MAXPROTOCOL" when IsTlsLimit(command.Value):
                MaxProtocol = Limit(command.Value);
                ProtocolLocation = command.Location;
                break;
            case "PROTOCOL":
                // The first item that OpenSSL does not know ends the list; those before it stay in force.
                _ = command.Value.Split(',').All(item => Switch(item.Trim()));
                ProtocolLocation = command.Location;
                break;
            case "CIPHERSTRING" when LevelOf(command.Value) is { } level:
                SecurityLevel = (level, command.Location);
                break;
        }
    }

    private static bool IsTlsLimit(string value) => value == "None" || Array.IndexOf(Protocols, value) >= 0;

    private static string Limit(string value) => value == "None" ? "" : value;

    // "TLSv1.2", "+TLSv1.2" and "-TLSv1.1"; ALL is every version. False where the item is none of these.
    private bool Switch(string item)
    {
        var off = item.StartsWith('-');
        var name = item.Length > 0 && item[0] is '-' or '+' ? item[1..] : item;
        var meant = Array.FindAll(Protocols, protocol => Is(name, "ALL") || Is(name, protocol));
        if (off) Disabled.UnionWith(meant);
        else Disabled.ExceptWith(meant);
        return meant.Length > 0 || Array.Exists(OtherProtocols, protocol => Is(name, protocol));

        static bool Is(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    // "DEFAULT:@SECLEVEL=1"; of several the last counts.
    private static int? LevelOf(string ciphers)
    {
        const string command = "@SECLEVEL=";
        int? level = null;
        for (var found = ciphers.IndexOf(command, StringComparison.Ordinal); found >= 0; found = ciphers.IndexOf(command, found + 1, StringComparison.Ordinal))
        {
            var position = found + command.Length;
            var single = position + 1 >= ciphers.Length || !char.IsAsciiLetterOrDigit(ciphers[position + 1]);
            if (position < ciphers.Length && ciphers[position] is >= '0' and <= '5' && single) level = ciphers[position] - '0';
        }

        return level;
    }
}
