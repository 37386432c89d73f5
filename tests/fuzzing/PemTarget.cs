using XMailFleet.Agent.Keys;
using XMailFleet.Agent.Keys.Anchors;
using XMailFleet.Agent.Keys.Certificates;
using XMailFleet.Agent.Keys.PrivateKeys;

namespace XMailFleet.Fuzzing;

/// <summary>The bytes as server.key, server.cert, certs.pem and a file of certs/.</summary>
internal static class PemTarget
{
    public static void Read(byte[] content)
    {
        _ = PrivateKeyClassifier.Classify(PrivateKeyFile.Read(content).Parse, content);
        foreach (var certificate in ServerCertificateFile.Read(content).Chain) Sayable.Check(CertificateFacts.Of(certificate));
        _ = CaFileReading.Read(content);
        _ = PemCertificates.Read(content);
    }
}
