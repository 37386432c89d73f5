using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.Pem;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Fuzzing;

/// <summary>The bytes as the DER of a certificate, of a key of every kind, and of what else the agent reads.</summary>
internal static class Asn1Target
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] KeyNames =
        [PrivateKeyParser.Pkcs8Name, PrivateKeyParser.EncryptedName, "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY"];

    public static void Read(byte[] data)
    {
        if (data.Length == 0) return;
        if (CertificateParser.Parse(data) is { } certificate) Use(certificate);
        foreach (var name in KeyNames) _ = PrivateKeyParser.Parse(new PemBlock(name, "", data));
        _ = PublicKeyParser.Parse(data);
        _ = DerClassifier.Classify(data);
        _ = RevocationList.IsOne(data);
        _ = TrustSettings.Read(data)?.OfClients();
    }

    private static void Use(ParsedCertificate certificate)
    {
        Sayable.Check(CertificateFacts.Of(certificate));
        _ = StoreEntry.Usable([StoreEntry.Of(certificate)], Noon, 112).Count();
        _ = (certificate.Issued(certificate), SubjectHash.Current(certificate.Subject), SubjectHash.Old(certificate.Subject));
    }
}
