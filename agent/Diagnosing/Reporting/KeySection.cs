using System.Globalization;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Reporting;

/// <summary>The second section of the original page: private key, server certificate, CA certificates.</summary>
internal static class KeySection
{
    public static IEnumerable<ReportRow> Rows(Diagnosis diagnosis, Language language)
    {
        var keys = diagnosis.KeyMaterial;
        foreach (var row in Certificate(diagnosis, language)) yield return row;
        yield return Key(keys.PrivateKey, language);
        yield return new ReportRow(
            keys.Pairing switch { Pairing.Matched => Mark.Good, Pairing.Mismatched => Mark.Bad, _ => Mark.Doubtful },
            Words.DiagnosisReport(language).Pair,
            Names.Of(keys.Pairing, language));
        yield return CaFile(keys.CaFile, language);
        yield return CaDirectory(keys.CaDirectory, language);
    }

    private static IEnumerable<ReportRow> Certificate(Diagnosis diagnosis, Language language)
    {
        var words = Words.DiagnosisReport(language);
        var certificate = diagnosis.KeyMaterial.ServerCertificate;
        if (certificate.File.State != FileState.Present || !IsTaken(certificate.Content, diagnosis))
        {
            yield return new ReportRow(Mark.Bad, "server.cert", What(certificate.File, Names.Of(certificate.Content, language), language));
            yield break;
        }

        var leaf = certificate.Chain[0];
        yield return new ReportRow(IsRefused(diagnosis) ? Mark.Bad : Mark.Good, "server.cert", leaf.Subject.Length > 0 ? leaf.Subject : $"SHA-256 {leaf.Sha256Fingerprint}");
        // A certificate may claim a time that is none.
        if (leaf.NotBeforeTime is null || leaf.NotAfterTime is not { } end)
        {
            yield return new ReportRow(Mark.Bad, "", words.NoEndDate);
            yield break;
        }

        var days = (int)Math.Floor((end - diagnosis.CollectTime).ToTimeSpan().TotalDays);
        var until = end.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new ReportRow(
            days < 0 ? Mark.Bad : days < 30 ? Mark.Doubtful : Mark.None,
            "",
            days < 0 ? words.Expired(until, certificate.Chain.Count) : words.Valid(until, days, certificate.Chain.Count));
    }

    // It is there and XMail loads it, but clients will have none of it: expired, for example.
    // Whether the first one's extensions matter depends on OpenSSL, and the check has said.
    private static bool IsTaken(CertificateContent content, Diagnosis diagnosis) =>
        content is CertificateContent.Certificates
        || (content is CertificateContent.InvalidExtension or CertificateContent.DoubledExtension
            && !diagnosis.CheckResults.Any(result => result is { CheckId: "server-certificate-content", Status: CheckStatus.Error }));

    private static bool IsRefused(Diagnosis diagnosis) => diagnosis.CheckResults.Any(result =>
        result.Status is CheckStatus.Error && result.CheckId.StartsWith("certificate-", StringComparison.Ordinal));

    private static ReportRow Key(PrivateKey key, Language language) =>
        key.File.State == FileState.Present && key.Content == PrivateKeyContent.PrivateKey
            ? new ReportRow(Mark.Good, "server.key", $"{key.Algorithm} {key.SizeBits} bit {key.Curve}".TrimEnd())
            : new ReportRow(Mark.Bad, "server.key", What(key.File, Names.Of(key.Content, language), language));

    // Without client certificates neither the file nor the directory is needed.
    private static ReportRow CaFile(CaFile file, Language language) => file.File.State switch
    {
        FileState.Missing => new ReportRow(Mark.None, "certs.pem", Names.Of(FileState.Missing, language)),
        FileState.Present when file.Loadable => new ReportRow(Mark.Good, "certs.pem", Anchors(file.AnchorCount, language)),
        _ => new ReportRow(Mark.Doubtful, "certs.pem", What(file.File, Names.Of(file.Content, language), language)),
    };

    private static ReportRow CaDirectory(CaDirectory directory, Language language) => directory.File.State switch
    {
        FileState.Missing => new ReportRow(Mark.None, "certs/", Names.Of(FileState.Missing, language)),
        FileState.Directory => new ReportRow(directory.AnchorCount > 0 ? Mark.Good : Mark.Doubtful, "certs/", Anchors(directory.AnchorCount, language)),
        _ => new ReportRow(Mark.Doubtful, "certs/", Names.Of(directory.File.State, language)),
    };

    private static string Anchors(int count, Language language) =>
        Words.DiagnosisReport(language).Anchors(count);

    private static string What(FileFacts file, string content, Language language) =>
        file.State == FileState.Present ? content : Names.Of(file.State, language);
}
