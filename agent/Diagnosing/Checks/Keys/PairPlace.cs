using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Where server.cert and server.key belong, as parameters of the commands that put them there.</summary>
internal static class PairPlace
{
    private const int GroupReads = 0b100_000;

    public static (string Name, string Value)[] Parameters(Diagnosis facts) =>
    [
        ("certificate_path", facts.KeyMaterial?.ServerCertificate?.File?.Path ?? ""),
        ("key_path", facts.KeyMaterial?.PrivateKey?.File?.Path ?? ""),
        ("key_options", KeyOptions(facts)),
    ];

    /// <summary>
    /// Options of install(1) with which XMail's user can read a new server.key and nobody else can: owner, group and mode of the
    /// present one where they allow just that, else that user's own.
    /// </summary>
    private static string KeyOptions(Diagnosis facts)
    {
        var user = facts.ServerProcess?.User is { Length: > 0 } known and not "root" ? known : null;
        var key = facts.KeyMaterial?.PrivateKey;
        var isProven = key is { HasReadableByServer: true, ReadableByServer: true };
        if (key?.File is not { State: FileState.Present or FileState.Empty } file
            || PermissionBits.Parse(file) is not { } mode
            || (user is not null && user != file.Owner && (mode.OthersRead || !isProven)))
            return "-m 600" + Option("-o", user);
        return (mode.Bits & GroupReads) == 0 || file.Group is "" or "root"
            ? "-m 600" + Option("-o", file.Owner)
            : "-m 640" + Option("-o", file.Owner) + Option("-g", file.Group);
    }

    // What root installs is root's anyway.
    private static string Option(string name, string? account) =>
        account is null or "" or "root" ? "" : $" {name} {ShellPath.Word(account)}";
}
