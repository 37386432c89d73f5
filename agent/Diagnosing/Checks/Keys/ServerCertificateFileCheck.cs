using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class ServerCertificateFileCheck : ICheck
{
    public string Id => "server-certificate-file";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var certificate = facts.KeyMaterial?.ServerCertificate;
        if (certificate?.File is not { } file) return [Finding.Inconclusive()];
        return [FileStateFinding.Judge(facts, file, certificate.HasReadableByServer ? certificate.ReadableByServer : null)];
    }
}
