namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>What openssl.cnf says about every TLS session of a program that says nothing itself, as XMail.</summary>
internal sealed class TlsPolicy
{
    // Standard names, oldest first, as MinProtocol takes them.
    private static readonly string[] Protocols = ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    private static readonly string[] OtherProtocols = ["SSLv2", "DTLSv1", "DTLSv1.2"];

    private readonly OpenSslVersion _version;
    private readonly SortedSet<string> _undecided = new(StringComparer.Ordinal);

    private TlsPolicy(OpenSslVersion version, ConfigModules modules)
    {
        (_version, Modules) = (version, modules);
    }

    /// <summary>What came of the modules.</summary>
    public ConfigModules Modules { get; }

    /// <summary>Null where the file sets none.</summary>
    public (int Level, string Location)? SecurityLevel { get; private set; }

    /// <summary>Empty where the file sets none.</summary>
    public string MinProtocol { get; private set; } = "";

    public string MaxProtocol { get; private set; } = "";

    /// <summary>Where the last of the protocol limits stands.</summary>
    public string ProtocolLocation { get; private set; } = "";

    public SortedSet<string> Disabled { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of commands of which the agent cannot tell what they leave; a failure to tell is never "TLS".</summary>
    public IReadOnlySet<string> Undecided => _undecided;

    /// <summary>The schemes that XMail signs with, by their names in TLS; null where the file names none.</summary>
    public IReadOnlyList<string>? Signatures { get; private set; }

    /// <summary>The groups of key exchange; null where the file names none.</summary>
    public IReadOnlyList<string>? Groups { get; private set; }

    /// <summary>True where no cipher is left for TLS 1.2 and before.</summary>
    public bool HasNoOldCiphers { get; private set; }

    /// <summary>True where none is left for TLS 1.3.</summary>
    public bool HasNoTls13Ciphers { get; private set; }

    /// <summary>"require" where clients have to show a certificate, "request" where they are asked for one; empty where neither.</summary>
    public string ClientVerification { get; private set; } = "";

    /// <summary>Where the first command stands that fails; empty where none does.</summary>
    public string FailedLocation { get; private set; } = "";

    /// <summary>
    /// Follows openssl_conf, ssl_conf and system_default, as OpenSSL does when XMail makes its first TLS context.
    /// </summary>
    public static TlsPolicy From(OpenSslConfig config, OpenSslVersion version, string modulesDirectory = "")
    {
        var policy = new TlsPolicy(version, ConfigModules.Run(config, version, modulesDirectory));
        foreach (var command in policy.Modules.SystemDefault?.Values ?? [])
        {
            if (policy.Apply(command)) continue;
            if (policy.FailedLocation.Length == 0) policy.FailedLocation = command.Location;
            if (!OpenSslTraits.PassesOverFailedCommands.IsOf(version)) break;
        }

        return policy;
    }

    // SSL_CONF_cmd(3). A prefix up to a dot lets a name be repeated ("TLS.MinProtocol"). False where the command fails.
    private bool Apply(ConfigValue command)
    {
        var value = command.Value;
        switch (command.Name[(command.Name.IndexOf('.', StringComparison.Ordinal) + 1)..].ToUpperInvariant())
        {
            case "MINPROTOCOL":
                return Limit(command, limit => MinProtocol = limit);
            case "MAXPROTOCOL":
                return Limit(command, limit => MaxProtocol = limit);
            case "PROTOCOL":
                ProtocolLocation = command.Location;
                // The first item that OpenSSL does not know ends the list; those before it stay in force.
                return value.Split(',').All(item => Switch(item.Trim()));
            case "CIPHERSTRING":
                return ApplyCiphers(command);
            case "CIPHERSUITES":
                return ApplyCiphersuites(value);
            case "SIGNATUREALGORITHMS":
                return ApplyList(value, SignatureList.Read(value, _version), names => Signatures = names, "SignatureAlgorithms");
            case "GROUPS" or "CURVES":
                return ApplyList(value, GroupList.Read(value, _version), names => Groups = names, "Groups");
            case "ECDHPARAMETERS" when value.Equals("automatic", StringComparison.OrdinalIgnoreCase) || value.Equals("+automatic", StringComparison.OrdinalIgnoreCase):
                return true;
            case "ECDHPARAMETERS":
                return !value.Contains(':', StringComparison.Ordinal) && ApplyList(value, GroupList.Read(value, _version), names => Groups = names, "Groups");
            case "VERIFYMODE":
                return value.Split(',').All(item => Verify(item.Trim()));
            case var other:
                return OtherCommands.Succeeds(other, value, _version) ?? LeaveCommand();
        }
    }

    // Whether it fails matters only where that ends the section or is diagnosed.
    private bool LeaveCommand()
    {
        if (!OpenSslTraits.PassesOverFailedCommands.IsOf(_version) || (Modules.IsDiagnosed && OpenSslTraits.DiagnosesTlsCommands.IsOf(_version))) _undecided.Add("commands");
        return true;
    }

    private bool Leave(string undecided)
    {
        _undecided.Add(undecided);
        return true;
    }

    private bool Limit(ConfigValue command, Action<string> set)
    {
        var value = command.Value;
        // Limits of DTLS are for others.
        if (value is "DTLSv1" or "DTLSv1.2") return true;
        if (value != "None" && Array.IndexOf(Protocols, value) < 0) return false;
        if (value == "SSLv3" && OpenSslTraits.IsWithoutSsl3.IsOf(_version)) return false;
        set(value == "None" ? "" : value);
        ProtocolLocation = command.Location;
        return true;
    }

    private bool ApplyCiphers(ConfigValue command)
    {
        // Suite B limits certificates, groups and signatures too, each version in its own way.
        if (command.Value.StartsWith("SUITEB", StringComparison.Ordinal)) return Leave("commands");
        if (CipherLevel.Of(command.Value) is { } level) SecurityLevel = (level, command.Location);
        switch (CipherList.Judge(command.Value))
        {
            case CipherList.Outcome.Usual:
                HasNoOldCiphers = false;
                _undecided.Remove("CipherString");
                return true;
            case CipherList.Outcome.Nothing:
                HasNoOldCiphers = true;
                _undecided.Remove("CipherString");
                return false;
            case CipherList.Outcome.Refused:
                return false;
            default:
                return Leave("CipherString");
        }
    }

    private bool ApplyCiphersuites(string value)
    {
        var suites = value.Split(':').Where(name => name.Length > 0).ToList();
        // None that it knows is an error, and none at all is none.
        if (suites.Count > 0 && !suites.Exists(CipherList.IsTls13Suite)) return false;
        if (!suites.TrueForAll(CipherList.IsTls13Suite) || (suites.Count > 0 && suites.TrueForAll(CipherList.IsRareTls13Suite))) return Leave("Ciphersuites");
        HasNoTls13Ciphers = suites.Count == 0;
        return true;
    }

    private bool ApplyList(string value, NameList list, Action<IReadOnlyList<string>> set, string setting)
    {
        if (list.IsUndecided) return Leave(setting);
        if (list.Names is not { } names) return false;
        _undecided.Remove(setting);
        set(names);
        return true;
    }

    private bool Verify(string item)
    {
        switch (item.ToUpperInvariant().TrimStart('+'))
        {
            case "REQUEST" or "ONCE" or "REQUESTPOSTHANDSHAKE":
                if (ClientVerification.Length == 0) ClientVerification = "request";
                return true;
            case "REQUIRE":
                ClientVerification = "require";
                return true;
            case "PEER":
                if (ClientVerification.Length == 0) ClientVerification = "request";
                return true;
            default:
                return item.StartsWith('-') && Leave("VerifyMode");
        }
    }

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
}
