using Kind = XMailFleet.Texts.ParameterKind;

namespace XMailFleet.Texts;

/// <summary>The kind of every parameter that texts of checks and rules name. Explicit: what is not listed is text.</summary>
internal static class ParameterKinds
{
    private static readonly Dictionary<string, Kind> ByName = new()
    {
        ["path"] = Kind.Path, ["certificate_path"] = Kind.Path, ["key_path"] = Kind.Path, ["right_key"] = Kind.Path, ["directory"] = Kind.Path, ["root"] = Kind.Path,
        ["ca_file"] = Kind.Path, ["server_tab"] = Kind.Path, ["other"] = Kind.Path, ["component"] = Kind.Path, ["link"] = Kind.Path, ["link_target"] = Kind.Path,
        ["ssl"] = Kind.Path, ["crypto"] = Kind.Path,
        // What is not a path stands in messages only.
        ["subject"] = Kind.Path,
        ["case_variant"] = Kind.FileName, ["variant"] = Kind.FileName,
        ["user"] = Kind.User, ["owner"] = Kind.User, ["group"] = Kind.Group,
        ["count"] = Kind.Number, ["certificate_count"] = Kind.Number, ["anchor_count"] = Kind.Number, ["position"] = Kind.Number, ["renewed_position"] = Kind.Number,
        ["key_position"] = Kind.Number, ["days_left"] = Kind.Number, ["hours_left"] = Kind.Number, ["lifetime_days"] = Kind.Number, ["limit_days"] = Kind.Number,
        ["key_size_bits"] = Kind.Number, ["key_bits"] = Kind.Number, ["signature_bits"] = Kind.Number, ["required_bits"] = Kind.Number,
        ["security_level"] = Kind.Number, ["size_bytes"] = Kind.Number, ["processId"] = Kind.Number, ["error_code"] = Kind.Number, ["block"] = Kind.Number,
        ["entry"] = Kind.Number, ["missing"] = Kind.Number,
        ["port"] = Kind.Port, ["order"] = Kind.NumberList, ["address"] = Kind.Address,
        ["version"] = Kind.Version, ["libraryVersion"] = Kind.Version, ["commandVersion"] = Kind.Version,
        ["loadedVersion"] = Kind.Version, ["series"] = Kind.Version, ["before"] = Kind.Version,
        ["after"] = Kind.Version,
        ["not_after"] = Kind.Time, ["not_before"] = Kind.Time, ["not_after_before"] = Kind.Time, ["renewed_not_after"] = Kind.Time, ["now"] = Kind.Time, ["date"] = Kind.Time,
        ["issuer_url"] = Kind.Url, ["key"] = Kind.RegistryKey, ["expected"] = Kind.RegistryKey,
        ["command"] = Kind.ConnectCommand, ["key_options"] = Kind.InstallOptions,
        ["name"] = Kind.Word, ["service"] = Kind.Word, ["services"] = Kind.Word, ["protocol"] = Kind.Word, ["cipher"] = Kind.Word, ["architecture"] = Kind.Word,
        ["programArchitecture"] = Kind.Word, ["key_algorithm"] = Kind.Word, ["signature_algorithm"] = Kind.Word, ["certificate_algorithm"] = Kind.Word,
        ["curve"] = Kind.Word, ["mode"] = Kind.Word, ["checks"] = Kind.Word, ["accepted"] = Kind.Word, ["old"] = Kind.Word, ["allowed"] = Kind.Word,
        ["sha256_fingerprint"] = Kind.Word,
    };

    private static readonly Dictionary<(string Check, string Name), Kind> ByCheck = new()
    {
        [("openssl-command", "subject")] = Kind.OpenSslPath,
        [("openssl-libraries", "names")] = Kind.Libraries,
        [("openssl-library-architecture", "name")] = Kind.Libraries,
        [("certificate-name", "name")] = Kind.HostName,
        [("probe-chain", "served")] = Kind.Number,
        [("probe-chain", "on_disk")] = Kind.Number,
    };

    /// <summary>The kind of a parameter, "subject" for the subject itself.</summary>
    public static Kind Of(string checkId, string name) =>
        ByCheck.TryGetValue((checkId, name), out var own) ? own : ByName.GetValueOrDefault(name, Kind.Text);
}
