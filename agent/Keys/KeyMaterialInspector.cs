using Google.Protobuf.WellKnownTypes;
using XMailFleet.Agent.Files;
using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Keys.Anchors;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys;

/// <summary>Reads certificates and keys of a mail root. Nothing that a file holds makes it throw.</summary>
internal static class KeyMaterialInspector
{
    /// <summary>Age up to which a change may mean that a file is still being written, or the other one is to follow.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>Time that a renewal gets to come to its end.</summary>
    private static readonly TimeSpan RenewalPause = TimeSpan.FromMilliseconds(1500);

    /// <summary>
    /// Facts of server.cert, server.key, certs.pem and certs/. A pair of which something was just written is read again
    /// after a pause of 1.5 seconds before anything bad is said of it.
    /// </summary>
    /// <param name="serverUser">Name or decimal id of the user that XMail runs as; null where it is not known.</param>
    public static async Task<KeyMaterial> InspectAsync(
        XMailInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken,
        string? serverUser = null)
    {
        var root = installation.MailRoot;
        var (pair, recheckTime) = await ReadPairAsync(root, clock, cancellationToken);
        var now = clock.GetUtcNow();
        var facts = new KeyMaterial
        {
            ServerCertificate = KeyPairFacts.Certificate(pair, new DefaultTrust(installation.Environment)),
            PrivateKey = KeyPairFacts.Key(pair),
            Pairing = pair.Pairing,
            PairingRecheckTime = recheckTime,
            CaFile = CaFileInspector.Inspect(Path.Combine(root, "certs.pem"), now),
            CaDirectory = CaDirectoryInspector.Inspect(Path.Combine(root, "certs"), now, cancellationToken),
        };
        facts.StrayKeys.Add(StrayKeyScanner.Scan(root, pair.Key?.Parse.Key, cancellationToken));
        facts.PrivateKey.Copies.Add(facts.StrayKeys.Where(stray => stray.SameKey).Select(stray => stray.File.Path));
        if (UnixUser.MayRead(serverUser, facts.ServerCertificate.File) is { } certificate) facts.ServerCertificate.ReadableByServer = certificate;
        if (UnixUser.MayRead(serverUser, facts.PrivateKey.File) is { } key) facts.PrivateKey.ReadableByServer = key;
        if (UnixUser.MayRead(serverUser, facts.CaFile.File) is { } anchors) facts.CaFile.ReadableByServer = anchors;
        return facts;
    }

    // A renewal empties or removes a file before it writes it, and writes two, one after the other: a mismatch, an empty
    // or a missing file seen in between is none.
    private static async Task<(KeyPairReading Pair, Timestamp? RecheckTime)> ReadPairAsync(
        string mailRoot, TimeProvider clock, CancellationToken cancellationToken)
    {
        var pair = KeyPairReading.Read(mailRoot);
        if (pair.Pairing is Pairing.Matched || !pair.ChangedWithin(Fresh, clock.GetUtcNow())) return (pair, null);
        await Task.Delay(RenewalPause, clock, cancellationToken);
        pair = KeyPairReading.Read(mailRoot);
        return (pair, pair.Pairing is Pairing.Mismatched ? Timestamp.FromDateTimeOffset(clock.GetUtcNow()) : null);
    }
}
