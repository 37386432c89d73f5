using XMailFleet.Texts;

namespace XMailFleet.Fleet.Regressions;

/// <summary>The fields that a check rests on, by the beginning of their paths, what matters most first.</summary>
internal static class CheckFacts
{
    private const string Leaf = "key_material.server_certificate.chain[0].";
    private const string Key = "key_material.private_key.";

    public static IReadOnlyList<string> Of(string checkId) => [.. LeadingOf(checkId), .. OfArea(checkId)];

    /// <summary>Everything that a check of its area may rest on.</summary>
    public static IReadOnlyList<string> OfArea(string checkId) => CheckCatalogue.Find(checkId)?.Area switch
    {
        CheckArea.OpenSsl => ["open_ssl.", "server_process."],
        CheckArea.KeyMaterial => ["key_material."],
        CheckArea.Configuration => ["tls_config."],
        CheckArea.Live => ["probes[", "server_process."],
        // A check that this program does not know may rest on any fact.
        _ => ["open_ssl.", "key_material.", "tls_config.", "probes[", "server_process."],
    };

    private static string[] LeadingOf(string checkId) => checkId switch
    {
        "key-pair-mismatch" => ["key_material.pairing", $"{Key}spki_sha256", $"{Leaf}spki_sha256", $"{Leaf}sha256_fingerprint", Key],
        "certificate-expired" => [$"{Leaf}not_after_time", $"{Leaf}not_before_time", $"{Leaf}sha256_fingerprint"],
        "certificate-name" => [$"{Leaf}subject_alternative_names", $"{Leaf}common_name", "tls_config.settings"],
        "certificate-self-signed" => [$"{Leaf}self_signed", $"{Leaf}issuer"],
        _ when checkId.StartsWith("certificate-", StringComparison.Ordinal) => [Leaf, "key_material.server_certificate.chain"],
        _ when checkId.StartsWith("server-key", StringComparison.Ordinal) || checkId.StartsWith("key-", StringComparison.Ordinal) =>
            [$"{Key}file.state", $"{Key}file.mode", $"{Key}file.owner", Key],
        _ => [],
    };
}
