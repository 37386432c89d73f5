using System.Globalization;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>
/// server.cert holds another certificate that works. A sound renewal is told as one change; one that lost names, or ends sooner, is a
/// regression of either kind, and accepted as such: who accepts that names are gone says nothing of dates. While the new one does not work at
/// all, its checks tell what is wrong, and this waits.
/// </summary>
internal sealed class CertificateRenewalRule : IRegressionRule
{
    private const string Leaf = "key_material.server_certificate.chain[0].";

    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        if (input.Now.KeyMaterial?.ServerCertificate?.Chain.FirstOrDefault() is not { } leaf || !Works(input.Now)) return [];
        var after = RenewedCertificate.Of(leaf);
        // One that was sound in every way is put back: whatever was worse since is mended.
        if (CertificateMemory.Read(input.Standings) is not { } before || before.Sound.Fingerprint == after.Fingerprint)
            return [.. CertificateMemory.AllSound(after), NamesAreBack, DatesAreBack];
        // Where nothing is open, no recovery will tell of it.
        var isOpen = input.Open.Contains((RuleIds.CertificateNamesLost, "")) || input.Open.Contains((RuleIds.CertificateEndsSooner, ""));
        return JudgeOther(before, after, isOpen, input.Now.CollectTime?.ToDateTimeOffset());
    }

    private static IEnumerable<Ruling> JudgeOther(CertificateMemory before, RenewedCertificate after, bool isOpen, DateTimeOffset? now)
    {
        var (names, dates) = (JudgeNames(before, after), JudgeDates(before, after, now));
        var isSound = names is null && dates is null;
        var isReplaced = before.Last.Fingerprint != after.Fingerprint
            && ((isSound && !isOpen) || (!after.Lacks(before.Last).Any() && !after.EndsSooner(before.Last, now)));
        yield return isReplaced ? CertificateMemory.ChangesTo(after, Changed(before.Last, after) with { Baseline = before.LastSeen }, isSound)
            : isSound ? CertificateMemory.Sounds(after)
            : CertificateMemory.Works(after);
        if (names is null) foreach (var kept in CertificateMemory.SoundNames(after)) yield return kept;
        else yield return before.Offers(after);
        if (dates is null) foreach (var kept in CertificateMemory.SoundDates(after)) yield return kept;
        yield return names is null ? NamesAreBack : names with { Baseline = before.LastSound, Accepted = Accept(CertificateMemory.SoundNames(after), dates) };
        yield return dates is null ? DatesAreBack : dates with { Baseline = before.LastSound, Accepted = Accept(CertificateMemory.SoundDates(after), names) };

        IReadOnlyList<Ruling> Accept(IEnumerable<Ruling> accepted, Ruling? other) =>
            other is null ? [.. accepted, CertificateMemory.Sounds(after)] : [.. accepted];
    }

    private static bool Works(Diagnosis now) =>
        now.KeyMaterial.Pairing is Pairing.Matched
        && !now.CheckResults.Any(result => result.Status is CheckStatus.Error
            && CheckCatalogue.Find(result.CheckId)?.Area is CheckArea.KeyMaterial);

    private static Ruling NamesAreBack => Ruling.Ended(RuleIds.CertificateNamesLost, "");

    private static Ruling DatesAreBack => Ruling.Ended(RuleIds.CertificateEndsSooner, "");

    // Once every name is back, what was offered for a while beside the loss is no claim of its own.
    private static Ruling? JudgeNames(CertificateMemory before, RenewedCertificate after) => !after.Lacks(before.Names).Any() ? null : Make(
        RulingKind.Worse, RuleIds.CertificateNamesLost, Severity.Warning, "lost", before.Names, after,
        ("names", string.Join(", ", after.Lacks(before.Offered))));

    // Issued earlier: not a renewal at all, but an old file that was put back.
    private static Ruling? JudgeDates(CertificateMemory before, RenewedCertificate after, DateTimeOffset? now) => !after.EndsSooner(before.Dates, now) ? null
        : after.NotBefore < before.Dates.NotBefore
            ? Make(RulingKind.Worse, RuleIds.CertificateEndsSooner, Severity.Warning, "older", before.Dates, after)
            : Make(RulingKind.Worse, RuleIds.CertificateEndsSooner, Severity.Notice, "sooner", before.Dates, after);

    private static Ruling Changed(RenewedCertificate before, RenewedCertificate after) => Make(
        RulingKind.Changed, RuleIds.CertificateReplaced, Severity.Notice, before.Spki == after.Spki ? "same-key" : "new-key", before, after);

    private static Ruling Make(
        RulingKind kind, string ruleId, Severity severity, string reason, RenewedCertificate before, RenewedCertificate after,
        params (string Name, string Value)[] parameters)
    {
        var evidence = new CheckResult
        {
            CheckId = ruleId,
            Status = severity is Severity.Warning ? CheckStatus.Warning : CheckStatus.Notice,
            Reason = reason,
            Parameters = { ["not_after"] = Time(after.NotAfter), ["not_after_before"] = Time(before.NotAfter) },
        };
        foreach (var (name, value) in parameters) evidence.Parameters[name] = value;
        return new Ruling(kind, ruleId, "") { Severity = severity, Evidence = evidence, FieldPaths = PathsOf(reason) };
    }

    private static string[] PathsOf(string reason) =>
    [
        reason is "lost" ? $"{Leaf}subject_alternative_names" : $"{Leaf}not_after_time",
        $"{Leaf}not_after_time", $"{Leaf}not_before_time", $"{Leaf}sha256_fingerprint", $"{Leaf}spki_sha256", $"{Leaf}issuer",
        "key_material.server_certificate.chain", "key_material.private_key.", "key_material.server_certificate.",
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
