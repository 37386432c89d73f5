using Google.Protobuf.Collections;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// Certificates of server.cert for the names of its first: what a deploy hook that appends leaves there. One that issued another
/// is none, whatever its constraints say: those made by hand are CAs as a rule.
/// </summary>
internal static class Namesakes
{
    /// <summary>Their indexes, in file order.</summary>
    public static IEnumerable<int> Indexes(RepeatedField<Certificate> chain) =>
        Enumerable.Range(0, chain.Count).Skip(1).Where(index => HasANameOf(chain[index], chain[0]) && !IssuedAny(chain[index], chain));

    private static bool HasANameOf(Certificate certificate, Certificate first) =>
        (certificate.Subject.Length > 0 && certificate.Subject == first.Subject)
        || Names(certificate).Intersect(Names(first), StringComparer.OrdinalIgnoreCase).Any();

    private static bool IssuedAny(Certificate certificate, RepeatedField<Certificate> chain) =>
        chain.Any(other => other.Issuer == certificate.Subject && other.Subject != certificate.Subject);

    private static IEnumerable<string> Names(Certificate certificate) =>
        certificate.SubjectAlternativeNames.Append(certificate.CommonName).Where(name => name.Length > 0);
}
