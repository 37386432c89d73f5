using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>What a renewal is judged by, of the certificate before or after it.</summary>
internal sealed record RenewedCertificate(
    string Fingerprint, string Spki, DateTimeOffset NotAfter, DateTimeOffset NotBefore, IReadOnlyList<string> Names)
{
    public static RenewedCertificate Of(Certificate leaf) => new(
        leaf.Sha256Fingerprint, leaf.SpkiSha256, Time(leaf.NotAfterTime), Time(leaf.NotBeforeTime), NamesOf(leaf));

    /// <summary>Reads what <see cref="Text"/> wrote; null where it is of another form.</summary>
    public static RenewedCertificate? Parse(string text) =>
        text.Split(' ', 5) is [var fingerprint, var spki, var end, var start, var names]
        && long.TryParse(end, out var notAfter) && long.TryParse(start, out var notBefore)
            ? new RenewedCertificate(
                fingerprint, spki, DateTimeOffset.FromUnixTimeSeconds(notAfter), DateTimeOffset.FromUnixTimeSeconds(notBefore),
                names.Split(',', StringSplitOptions.RemoveEmptyEntries))
            : null;

    public string Text =>
        FormattableString.Invariant($"{Fingerprint} {Spki} {NotAfter.ToUnixTimeSeconds()} {NotBefore.ToUnixTimeSeconds()} {string.Join(',', Names)}");

    /// <summary>Names that clients can use with the other certificate, for example the one before, and cannot with this one.</summary>
    public IEnumerable<string> Lacks(RenewedCertificate other)
    {
        // An answer may name a hundred thousand: each is looked up, not compared with all.
        var mine = Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return other.Names.Where(name => !mine.Contains(name) && !(Wildcard(name) is { } wildcard && mine.Contains(wildcard)));
    }

    /// <summary>Whether it ends before the other one would have, as of <paramref name="now"/>.</summary>
    public bool EndsSooner(RenewedCertificate other, DateTimeOffset? now) => NotAfter < other.NotAfter && now < other.NotAfter;

    // A wildcard stands for exactly one label (RFC 6125, 6.4.3).
    private static string? Wildcard(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? $"*{name[dot..]}" : null;

    private static string[] NamesOf(Certificate leaf) =>
        leaf.SubjectAlternativeNames.Count > 0 ? [.. leaf.SubjectAlternativeNames]
        : leaf.CommonName.Length > 0 && !leaf.CommonName.Contains(' ', StringComparison.Ordinal) ? [leaf.CommonName]
        : [];

    private static DateTimeOffset Time(Timestamp? time) => time?.ToDateTimeOffset() ?? DateTimeOffset.UnixEpoch;
}
