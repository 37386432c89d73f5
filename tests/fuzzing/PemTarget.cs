using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.PrivateKeys;

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
