using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>
/// The certificates of a host that the present one is measured against. They are one and the same while nothing is open; while something is,
/// what is sound about a certificate that is worse in another way still counts from then on.
/// </summary>
internal sealed class CertificateMemory
{
    // Standings of one rule under subjects of their own: the rulings on names and dates must not move what both go by.
    private const string Rule = RuleIds.CertificateReplaced;
    private const string SeenOne = "seen";
    private const string NamesOf = "names";
    private const string OfferedNames = "offered";
    private const string DatesOf = "dates";

    // An ordinary certificate has 100 names at most. One that makes up others at each poll is not followed for ever.
    private const int OfferedLimit = 1000;

    private CertificateMemory(Standing lastSound, RenewedCertificate sound, Standing lastSeen, RenewedCertificate last) =>
        (LastSound, Sound, LastSeen, Last) = (lastSound, sound, lastSeen, last);

    /// <summary>The standing of the certificate that was last sound in every way.</summary>
    public Standing LastSound { get; }

    /// <summary>That certificate.</summary>
    public RenewedCertificate Sound { get; }

    /// <summary>The standing of the certificate that worked last.</summary>
    public Standing LastSeen { get; }

    /// <summary>That certificate.</summary>
    public RenewedCertificate Last { get; }

    /// <summary>The one that last had all the names that are asked for.</summary>
    public required RenewedCertificate Names { get; init; }

    /// <summary>The same with the names that were offered since: clients may use those by now too.</summary>
    public required RenewedCertificate Offered { get; init; }

    /// <summary>The one whose dates are asked for.</summary>
    public required RenewedCertificate Dates { get; init; }

    /// <summary>What is remembered; null where nothing is that can be read.</summary>
    public static CertificateMemory? Read(StandingBook standings)
    {
        if (standings.Find(Rule, "") is not { } lastSound || RenewedCertificate.Parse(lastSound.Value) is not { } sound) return null;
        // Only what is not sound is kept apart; histories of before know of the sound one alone.
        var (seen, last) = standings.Find(Rule, SeenOne) is { } later && later.Snapshot > lastSound.Snapshot && RenewedCertificate.Parse(later.Value) is { } known
            ? (later, known)
            : (lastSound, sound);
        var names = Find(NamesOf) ?? sound;
        return new CertificateMemory(lastSound, sound, seen, last)
        {
            Names = names,
            Offered = Find(OfferedNames) ?? names,
            Dates = Find(DatesOf) ?? sound,
        };

        RenewedCertificate? Find(string subject) =>
            standings.Find(Rule, subject) is { } found ? RenewedCertificate.Parse(found.Value) : null;
    }

    /// <summary>A certificate that is sound in every way: all are measured against it from here on.</summary>
    public static IEnumerable<Ruling> AllSound(RenewedCertificate now) => [.. SoundNames(now), .. SoundDates(now), Sounds(now)];

    /// <summary>Its names are those that are asked for from here on.</summary>
    public static IEnumerable<Ruling> SoundNames(RenewedCertificate now) => [Keep(NamesOf, now), Keep(OfferedNames, now)];

    /// <summary>Its dates are those that are asked for from here on.</summary>
    public static IEnumerable<Ruling> SoundDates(RenewedCertificate now) => [Keep(DatesOf, now)];

    /// <summary>It is sound in every way.</summary>
    public static Ruling Sounds(RenewedCertificate now) => Keep("", now);

    /// <summary>It works, and is worse in some way.</summary>
    public static Ruling Works(RenewedCertificate now) => Keep(SeenOne, now);

    /// <summary>The change to it, which is recorded and remembered together or not at all.</summary>
    public static Ruling ChangesTo(RenewedCertificate now, Ruling change, bool isSound) =>
        change with { Value = now.Text, KeptAs = isSound ? null : SeenOne };

    /// <summary>It lacks names, and what it offers besides counts too.</summary>
    public Ruling Offers(RenewedCertificate now) =>
        Keep(OfferedNames, Offered with { Names = [.. Offered.Names, .. Offered.Lacks(now).Take(OfferedLimit - Offered.Names.Count)] });

    private static Ruling Keep(string subject, RenewedCertificate certificate) => Ruling.Good(Rule, subject, certificate.Text);
}
