namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>
/// What OpenSSL does with the modules of an openssl.cnf when XMail starts: it sets them up in order, and the first that fails ends it. What was
/// set up before stays.
/// </summary>
internal sealed class ConfigModules
{
    // A module is found by the beginning of its name, in this order.
    private static readonly string[] Old = ["oid_section", "stbl_section", "engines", "alg_section", "ssl_conf"];
    private static readonly string[] Names = [.. Old, "providers", "random"];

    private readonly OpenSslConfig _config;
    private readonly OpenSslVersion _version;
    private readonly IReadOnlyList<string> _known;

    // Each section once, however many modules name it.
    private readonly Dictionary<(string Module, string Section), bool> _done = [];

    private ConfigModules(OpenSslConfig config, OpenSslVersion version, string modulesDirectory)
    {
        (_config, _version) = (config, version);
        _known = OpenSslTraits.HasProviders.IsOf(version) ? Names : Old;
        Providers = new ProviderModule(config, version, modulesDirectory);
    }

    /// <summary>The section of commands for every TLS context; null where there is none.</summary>
    public ConfigSection? SystemDefault { get; private set; }

    /// <summary>Where the first error stands; empty where there is none.</summary>
    public string ErrorLocation { get; private set; } = "";

    /// <summary>Where a module stands of which the agent cannot tell whether it fails; empty where there is none.</summary>
    public string UndecidedLocation { get; private set; } = "";

    /// <summary>Where properties are asked for that no algorithm of TLS has; empty where they are not.</summary>
    public string PropertiesLocation { get; private set; } = "";

    public ProviderModule Providers { get; }

    /// <summary>Whether an error is one of every thread that begins afterwards.</summary>
    public bool IsDiagnosed { get; private init; }

    public static ConfigModules Run(OpenSslConfig config, OpenSslVersion version, string modulesDirectory)
    {
        var modules = new ConfigModules(config, version, modulesDirectory)
        {
            IsDiagnosed = OpenSslTraits.HeedsDiagnostics.IsOf(version) && IsNotZero(config.Lookup(OpenSslConfig.DefaultSection, "config_diagnostics")),
        };
        if (config.Section(OpenSslConfig.DefaultSection)?.Find("openssl_conf") is not { } list) return modules;
        if (config.Section(list.Value) is not { } section) modules.ErrorLocation = list.Location;
        else _ = section.Values.All(modules.Run);
        return modules;
    }

    // The digits at its beginning make the number.
    private static bool IsNotZero(string? value) => value?.TakeWhile(char.IsAsciiDigit).Any(digit => digit != '0') is true;

    private bool Run(ConfigValue module)
    {
        var name = module.Name.LastIndexOf('.') is >= 0 and var dot ? module.Name[..dot] : module.Name;
        var section = _config.Section(module.Value);
        if (_known.FirstOrDefault(known => known.StartsWith(name, StringComparison.Ordinal)) is not { } found)
        {
            // It may be a library of that name that sets itself up; that none is there is the usual case.
            if (section?.Find("path") is not null) UndecidedLocation = module.Location;
            ErrorLocation = module.Location;
            return false;
        }

        var fails = section is null || !SetUpOnce(found, module, section);
        if (fails) ErrorLocation = module.Location;
        return !fails;
    }

    private bool SetUpOnce(string name, ConfigValue module, ConfigSection section)
    {
        var succeeds = _done.TryGetValue((name, module.Value), out var known) ? known : _done[(name, module.Value)] = SetUp(name, module, section);
        // The last counts, and one that fails takes the others with it.
        if (name == "ssl_conf") SystemDefault = succeeds && section.Find("system_default") is { } system ? _config.Section(system.Value) : null;
        return succeeds;
    }

    private bool SetUp(string name, ConfigValue module, ConfigSection section)
    {
        switch (name)
        {
            case "ssl_conf":
                return IsSound(section);
            case "providers":
                return Providers.SetUp(section);
            case "alg_section":
                return section.Values.All(SetUpAlgorithms);
            case "oid_section":
                return section.Values.All(SetUpIdentifier);
            default:
                if (section.Count > 0) UndecidedLocation = module.Location;
                return true;
        }
    }

    // "name = 1.2.3.4" or "name = long name, 1.2.3.4". One that OpenSSL knows already is an error; it knows none of these.
    private bool SetUpIdentifier(ConfigValue setting)
    {
        var identifier = setting.Value[(setting.Value.LastIndexOf(',') + 1)..].TrimStart();
        if (identifier.Length == 0 || identifier.Any(character => !char.IsAsciiDigit(character) && character != '.')) return false;
        if (!identifier.StartsWith("1.2.3.", StringComparison.Ordinal) && !identifier.StartsWith("1.3.6.1.4.1.", StringComparison.Ordinal)) UndecidedLocation = setting.Location;
        return true;
    }

    private bool IsSound(ConfigSection section) => section.Count > 0 && section.Values.All(entry => _config.Section(entry.Value) is { Count: > 0 });

    private bool SetUpAlgorithms(ConfigValue setting)
    {
        switch (setting.Name)
        {
            case "fips_mode":
                if (ConfigBoolean.OfExtensions(setting.Value) is not { } isOn) return false;
                if (!OpenSslTraits.HasProviders.IsOf(_version)) return !isOn;
                PropertiesLocation = isOn ? setting.Location : "";
                return true;
            case "default_properties" when OpenSslTraits.HasProviders.IsOf(_version):
                if (PropertyQuery.Judge(setting.Value) is not { } judged) UndecidedLocation = setting.Location;
                else PropertiesLocation = judged ? "" : setting.Location;
                return true;
            default:
                return false;
        }
    }
}
