using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Reads certificates and keys of a mail root. Nothing that a file holds makes it throw.</summary>
internal static class KeyMaterialInspector
{
    /// <summary>
    /// Time that a pair must have been left alone before anything bad is said of it: a renewal takes milliseconds from its
    /// first file to its last, and what is told of a change on disk should be told within two seconds.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(1400);

    /// <summary>How far the clock of a file server may be ahead, so that what was just written seems to be of the future.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(10);

    /// <summary>Readings of a pair that does not come to rest.</summary>
    private const int MaxReadings = 4;

    /// <summary>
    /// Facts of server.cert, server.key, certs.pem and certs/. A pair of which something was just written is read again
    /// when it has been left alone for 1.4 seconds, before anything bad is said of it.
    /// </summary>
    /// <param name="installation">The XMail to look at.</param>
    /// <param name="clock">Tells the time of day.</param>
    /// <param name="anchorBits">Strength that the security level of XMail's OpenSSL asks of trust anchors; it may come later than the pair.</param>
    /// <param name="cancellationToken">Ends the wait for a pair to settle.</param>
    /// <param name="serverUser">The user that XMail runs as; null where it is not known.</param>
    public static async Task<InspectedKeys> InspectAsync(
        XMailInstallation installation,
        TimeProvider clock,
        Task<int> anchorBits,
        CancellationToken cancellationToken,
        UnixUser? serverUser = null)
    {
        var (root, authors) = (installation.MailRoot, installation.MailRootAuthors);
        var (pair, recheckTime) = await ReadPairAsync(root, authors, clock, cancellationToken);
        var now = clock.GetUtcNow();
        var requiredBits = await anchorBits;
        var filePath = Path.Combine(root, "certs.pem");
        var caFile = CaFileInspector.Inspect(filePath, now, requiredBits, authors, out var anchors);
        var directory = CaDirectoryReading.Read(Path.Combine(root, "certs"), serverUser, cancellationToken, authors);
        var facts = new KeyMaterial
        {
            ServerCertificate = KeyPairFacts.Certificate(pair, new DefaultTrust(installation.Environment, installation.Authors)),
            PrivateKey = KeyPairFacts.Key(pair),
            Pairing = pair.Pairing,
            PairingRecheckTime = recheckTime,
            CaFile = caFile,
            CaDirectory = CaDirectoryInspector.Inspect(directory, anchors, now, requiredBits),
        };
        facts.StrayKeys.Add(StrayKeyScanner.Scan(root, pair, authors, cancellationToken));
        facts.PrivateKey.Copies.Add(facts.StrayKeys.Where(stray => stray.SameKey).Select(stray => stray.File.Path));
        if (serverUser?.MayRead(facts.ServerCertificate.File) is { } certificate) facts.ServerCertificate.ReadableByServer = certificate;
        if (serverUser?.MayRead(facts.PrivateKey.File) is { } key) facts.PrivateKey.ReadableByServer = key;
        if (serverUser?.MayRead(facts.CaFile.File) is { } file) facts.CaFile.ReadableByServer = file;
        return new InspectedKeys(facts, new TrustStore(filePath, anchors, [directory], now, requiredBits), pair.Certificate?.Chain is [var leaf] ? leaf : null)
        {
            Marks = pair.Marks,
            Directory = directory,
        };
    }

    // A renewal empties or removes a file before it writes it, and writes two, one after the other: a mismatch, an empty
    // or a missing file seen in between is none.
    private static async Task<(KeyPairReading Pair, Timestamp? RecheckTime)> ReadPairAsync(
        string mailRoot, IReadOnlyList<Placer> authors, TimeProvider clock, CancellationToken cancellationToken)
    {
        var pair = KeyPairReading.Read(mailRoot, authors);
        Timestamp? recheckTime = null;
        for (var reading = 1; reading < MaxReadings && pair.Pairing is not Pairing.Matched; reading++)
        {
            if (Unsettled(pair, clock.GetUtcNow()) is not { } rest) break;
            await Task.Delay(rest, clock, cancellationToken);
            OneLook.Current?.Refresh();
            var marks = pair.Marks;
            pair = KeyPairReading.Read(mailRoot, authors);
            recheckTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow());
            if (pair.Marks == marks) break;
        }

        return (pair, pair.Pairing is Pairing.Mismatched ? recheckTime : null);
    }

    private static TimeSpan? Unsettled(KeyPairReading pair, DateTimeOffset now)
    {
        var age = now - pair.LastChange();
        return age >= Settling || age <= -ClockSkew ? null
            : age < TimeSpan.Zero ? Settling
            : Settling - age;
    }
}
