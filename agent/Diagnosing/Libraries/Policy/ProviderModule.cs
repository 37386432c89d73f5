using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>
/// The providers that an openssl.cnf activates. Once one is asked for, OpenSSL no longer takes its default one of itself, be it that the one
/// cannot be had.
/// </summary>
internal sealed class ProviderModule(OpenSslConfig config, OpenSslVersion version, string modulesDirectory)
{
    private const string Other = "other";

    // OpenSSL has five.
    private const int MaxProviders = 50;

    // They bring none of the algorithms of TLS.
    private static readonly string[] WithoutTls = ["base", "legacy", "null"];
    private static readonly string[] Known = [.. WithoutTls, "default", "fips", "oqsprovider", "pkcs11", "tpm2"];

    private readonly bool _readsValues = OpenSslTraits.ReadsActivation.IsOf(version);
    private readonly List<string> _activated = [];

    /// <summary>Those that are asked for, in the order of the file; "other" for one that is not widely known.</summary>
    public IReadOnlyList<string> Activated => _activated;

    /// <summary>Where the first of them is named; empty where none is.</summary>
    public string Location { get; private set; } = "";

    /// <summary>Whether algorithms for TLS can be had; null where that rests on a provider that the agent does not know.</summary>
    public bool? HasTls { get; private set; } = true;

    /// <summary>False where OpenSSL calls the section wrong.</summary>
    public bool SetUp(ConfigSection section) => section.Values.All(SetUp);

    private bool SetUp(ConfigValue entry)
    {
        if (config.Section(entry.Value) is not { } settings) return false;
        var name = WithoutPrefix(entry.Name);
        var (activates, path) = (false, "");
        foreach (var setting in settings.Values)
        {
            switch (WithoutPrefix(setting.Name))
            {
                case "identity":
                    name = setting.Value;
                    break;
                case "module":
                    path = setting.Value;
                    break;
                case "soft_load" when _readsValues && ConfigBoolean.OfProviders(setting.Value) is null:
                    return false;
                case "activate":
                    var value = _readsValues ? ConfigBoolean.OfProviders(setting.Value) : true;
                    if (value is null) return false;
                    activates = value.Value;
                    break;
            }
        }

        if (activates) Activate(name, path, entry.Location);
        return true;
    }

    private void Activate(string name, string path, string location)
    {
        if (_activated.Count == 0) HasTls = false;
        if (HasTls is not true) HasTls = Brings(name, path);

        if (_activated.Count >= MaxProviders) return;
        // The name of another could be any text of the file.
        _activated.Add(Known.Contains(name) ? name : Other);
        if (Location.Length == 0) Location = location;
    }

    // One that cannot be loaded brings nothing; of one that can be it is not known.
    private bool? Brings(string name, string path)
    {
        if (name is "default") return true;
        if (WithoutTls.Contains(name)) return HasTls;
        var module = Path.Combine(modulesDirectory, path.Length > 0 ? path : $"{name}.so");
        return Path.IsPathRooted(module) && !module.Contains('\0', StringComparison.Ordinal) && FileIdentity.Of(module) is null ? HasTls : null;
    }

    // A name may carry a prefix to be repeated.
    private static string WithoutPrefix(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
