using Kind = XMailFleet.Texts.ParameterKind;

namespace XMailFleet.Texts;

/// <summary>The kind of every parameter that texts of checks and rules name. Explicit, texts too: what no list names is text, and a test names it.</summary>
internal static class ParameterKinds
{
    private static readonly (Kind Kind, string[] Names)[] Names =
    [
        // A subject that is no path stands in messages only.
        (Kind.Path, ["path", "certificate_path", "key_path", "right_key", "directory", "root", "barred_at", "barred_directory", "closed_at", "configuration", "ca_file", "server_tab", "other", "component", "link",
            "link_target", "ssl", "crypto", "subject"]),
        (Kind.FileName, ["case_variant", "variant"]),
        (Kind.User, ["user", "owner"]),
        (Kind.Group, ["group", "closed_group"]),
        (Kind.Number, ["count", "certificate_count", "anchor_count", "position", "renewed_position", "key_position", "days_left", "hours_left",
            "lifetime_days", "limit_days", "key_size_bits", "key_bits", "signature_bits", "required_bits", "security_level", "size_bytes",
            "processId", "userId", "error_code", "block", "entry", "missing"]),
        (Kind.Port, ["port"]),
        (Kind.NumberList, ["order"]),
        (Kind.Address, ["address"]),
        (Kind.HostName, ["own_name"]),
        (Kind.Version, ["version", "libraryVersion", "commandVersion", "loadedVersion", "series", "before", "after"]),
        (Kind.Time, ["not_after", "not_before", "not_after_before", "renewed_not_after", "now", "date"]),
        (Kind.Url, ["issuer_url"]),
        (Kind.RegistryKey, ["key", "expected"]),
        (Kind.ConnectCommand, ["command"]),
        (Kind.InstallOptions, ["key_options"]),
        (Kind.CheckList, ["checks"]),
        (Kind.Word, ["name", "service", "services", "protocol", "cipher", "architecture", "programArchitecture", "key_algorithm",
            "signature_algorithm", "certificate_algorithm", "curve", "mode", "accepted", "old", "allowed", "unseen", "sha256_fingerprint"]),
        (Kind.Text, ["added", "argument", "certificate_names", "certificate_subject", "detail", "domain", "endpoints", "extended_key_usages", "first", "groups",
            "issuer", "root_name", "key_usages", "left", "location", "lost", "max", "meant", "min", "names", "paths", "program", "providers", "server_names", "since", "source",
            "on_disk", "served", "switch", "text", "unrelated", "value", "why", "line"]),
    ];

    private static readonly Dictionary<string, Kind> ByName =
        Names.SelectMany(kind => kind.Names, (kind, name) => (Name: name, kind.Kind)).ToDictionary(entry => entry.Name, entry => entry.Kind);

    private static readonly Dictionary<(string Check, string Name), Kind> ByCheck = new()
    {
        [("openssl-command", "subject")] = Kind.OpenSslPath,
        [("server-user", "subject")] = Kind.User,
        [("server-user", "expected")] = Kind.User,
        [("openssl-libraries", "names")] = Kind.Libraries,
        [("openssl-library-architecture", "name")] = Kind.Libraries,
        [("certificate-name", "name")] = Kind.HostName,
        [("probe-chain", "served")] = Kind.Number,
        [("probe-chain", "on_disk")] = Kind.Number,
    };

    /// <summary>Whether somebody has thought of its kind.</summary>
    public static bool Lists(string checkId, string name) => ByCheck.ContainsKey((checkId, name)) || ByName.ContainsKey(name);

    /// <summary>The kind of a parameter, "subject" for the subject itself.</summary>
    public static Kind Of(string checkId, string name) =>
        ByCheck.TryGetValue((checkId, name), out var own) ? own : ByName.GetValueOrDefault(name, Kind.Text);
}
