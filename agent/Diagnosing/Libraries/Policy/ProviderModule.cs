namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>
/// The providers that an openssl.cnf activates. Once one is asked for, OpenSSL no longer takes its default one of itself, be it that the one
/// cannot be had.
/// </summary>
internal sealed class ProviderModule(OpenSslConfig config, OpenSslVersion version)
{
    private const string Other = "other";

    // OpenSSL has five.
    private const int MaxProviders = 50;

    // They are in libcrypto itself, or come in the same package.
    private static readonly string[] Always = ["base", "default", "legacy", "null"];
    private static readonly string[] Known = [.. Always, "fips", "oqsprovider", "pkcs11", "tpm2"];

    private readonly bool _readsValues = OpenSslTraits.ReadsActivation.IsOf(version);
    private readonly List<string> _activated = [];

    /// <summary>Those that are asked for, in the order of the file; "other" for one that is not widely known.</summary>
    public IReadOnlyList<string> Activated => _activated;

    /// <summary>Where the first of them is named; empty where none is.</summary>
    public string Location { get; private set; } = "";

    /// <summary>False where OpenSSL calls the section wrong.</summary>
    public bool SetUp(ConfigSection section) => section.Values.All(SetUp);

    private bool SetUp(ConfigValue entry)
    {
        if (config.Section(entry.Value) is not { } settings) return false;
        var name = WithoutPrefix(entry.Name);
        var activates = false;
        foreach (var setting in settings.Values)
        {
            switch (WithoutPrefix(setting.Name))
            {
                case "identity":
                    name = setting.Value;
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

        if (activates) Activate(name, entry.Location);
        return true;
    }

    private void Activate(string name, string location)
    {
        if (_activated.Count >= MaxProviders) return;
        // The name of another could be any text of the file.
        _activated.Add(Known.Contains(name) ? name : Other);
        if (Location.Length == 0) Location = location;
    }

    // A name may carry a prefix to be repeated.
    private static string WithoutPrefix(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
