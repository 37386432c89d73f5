using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>What hosts are compared by, taken from a diagnosis once, so that a comparison of all need not read them all.</summary>
internal static class HostDigests
{
    private const int CertificateLimit = 200;

    // Six services and the TLS variables of server.tab are some dozens.
    private const int FactLimit = 500;

    // It is read of all hosts together.
    private const int ByteLimit = 256 * 1024;

    // What is set up by people or packages, and meant to be alike on hosts of one kind; not what is each host's own.
    private static readonly string[] Compared =
    [
        "agent_version", "open_ssl.effective_version", "tls_config.services[", "tls_config.settings[",
        "tls_config.client_authentication.", "key_material.pairing", "key_material.server_certificate.chain[0].issuer",
        "key_material.server_certificate.chain[0].key_", "key_material.server_certificate.chain[0].signature_algorithm",
        "key_material.private_key.file.mode", "key_material.private_key.file.owner",
    ];

    private static readonly string[] OfServices = [".enabled", ".expected"];

    public static HostDigest Of(Diagnosis diagnosis)
    {
        var digest = new HostDigest
        {
            KeySpkiSha256 = ValueText.Cut(diagnosis.KeyMaterial?.PrivateKey?.SpkiSha256 ?? ""),
            OpenSslVersion = ValueText.Cut(diagnosis.OpenSsl?.EffectiveVersion ?? ""),
        };
        var bytes = 0;
        digest.Certificates.AddRange(Certificates(diagnosis).Take(CertificateLimit).TakeWhile(one => (bytes += one.CalculateSize()) < ByteLimit / 2));
        foreach (var fact in FieldDiff.Between(new Diagnosis(), diagnosis).Where(fact => IsCompared(fact.FieldPath)).Take(FactLimit))
        {
            var value = ValueText.Cut(fact.After);
            if ((bytes += fact.FieldPath.Length + value.Length) > ByteLimit) break;
            digest.Facts[fact.FieldPath] = value;
        }

        return digest;
    }

    private static bool IsCompared(string path) =>
        Compared.Any(beginning => path.StartsWith(beginning, StringComparison.Ordinal))
        && (!path.StartsWith("tls_config.services[", StringComparison.Ordinal) || OfServices.Any(end => path.EndsWith(end, StringComparison.Ordinal)))
        && (!path.StartsWith("tls_config.settings[", StringComparison.Ordinal) || path.EndsWith(".value", StringComparison.Ordinal));

    private static IEnumerable<DigestCertificate> Certificates(Diagnosis diagnosis)
    {
        var keys = diagnosis.KeyMaterial;
        return Of(keys?.ServerCertificate?.Chain, "key_material.server_certificate.chain")
            .Concat(Of(keys?.CaFile?.Certificates, "key_material.ca_file.certificates"));
    }

    private static IEnumerable<DigestCertificate> Of(IEnumerable<Certificate>? certificates, string list) =>
        (certificates ?? []).Select((certificate, index) => new DigestCertificate
        {
            Place = $"{list}[{ListItemKeys.Of(certificate, index)}]",
            Subject = ValueText.Cut(certificate.Subject),
            Sha256Fingerprint = certificate.Sha256Fingerprint,
            NotAfterTime = certificate.NotAfterTime,
        }).Where(certificate => certificate.NotAfterTime is not null);
}
