using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// XMail serves an expired certificate as any other; it is the clients that end the session, nearly all of them, so
/// that an expired leaf is an error. A certificate above it may have a younger sibling that clients know.
/// </summary>
internal sealed class CertificateExpiredCheck : ICheck
{
    public string Id => "certificate-expired";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0) return [Finding.NotApplicable(server.File.Path)];
        var now = facts.CollectTime.ToDateTimeOffset();
        // What belongs to no chain harms nobody by its age; that it does not belong is another check's matter.
        var used = CertificatePath.Follow(server);
        return server.Chain.Select((certificate, index) => (certificate, index))
            .Where(place => used.Contains(place.certificate))
            .Select(place => JudgeOne(place.certificate, place.index, facts, now))
            .Where((finding, index) => index == 0 || finding.Status is not CheckStatus.Pass);
    }

    private static Finding JudgeOne(Certificate certificate, int index, Diagnosis facts, DateTimeOffset now)
    {
        var path = facts.KeyMaterial.ServerCertificate.File.Path;
        var subject = index == 0 ? path : $"{path}#{index + 1}";
        if (certificate.NotBeforeTime is null || certificate.NotAfterTime is null)
            return index == 0 ? Finding.Inconclusive(subject) : Finding.Pass(subject);
        var renewal = index == 0 && AppendedRenewal.Find(facts) is { KeyPosition: > 0 } found ? found : null;
        var finding = now > certificate.NotAfterTime.ToDateTimeOffset()
            ? index == 0 ? Finding.Error(renewal is null ? "expired" : "expired-renewal-appended", subject) : Finding.Warning("issuer-expired", subject)
            : now < certificate.NotBeforeTime.ToDateTimeOffset()
                ? index == 0 ? Finding.Error("not-yet-valid", subject) : Finding.Warning("issuer-not-yet-valid", subject)
                : Finding.Pass(subject);
        return finding.With(
        [
            .. renewal?.Parameters(facts) ?? PairPlace.Parameters(facts),
            ("path", path),
            ("certificate_subject", certificate.Subject),
            ("position", $"{index + 1}"),
            ("not_before", CheckTimes.Text(certificate.NotBeforeTime)),
            ("not_after", CheckTimes.Text(certificate.NotAfterTime)),
            // Only where it is told: everything else in a diagnosis that finds nothing new is as it was.
            .. finding.Reason.EndsWith("not-yet-valid", StringComparison.Ordinal) ? [("now", CheckTimes.Text(now))] : ((string, string)[])[],
        ]);
    }
}
