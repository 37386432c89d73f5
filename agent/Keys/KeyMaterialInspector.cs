using Google.Protobuf.WellKnownTypes;
using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Keys.Anchors;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys;

/// <summary>Reads certificates and keys of a mail root. Nothing that a file holds makes it throw.</summary>
internal static class KeyMaterialInspector
{
    /// <summary>Age up to which a change of one file may mean that the other one is still to follow.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>Time that a renewal gets to write its second file.</summary>
    private static readonly TimeSpan RenewalPause = TimeSpan.FromMilliseconds(1500);

    /// <summary>
    /// Facts of server.cert, server.key, certs.pem and certs/. A pair that does not match and has just been written is
    /// read again after a pause of 1.5 seconds before it is called mismatched.
    /// </summary>
    /// <param name="serverUser">Name or decimal id of the user that XMail runs as; null where it is not known.</param>
    public static async Task<KeyMaterial> InspectAsync(
        XMailInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken,
        string? serverUser = null)
    {
        var facts = new KeyMaterial();
        var pair = KeyPairReading.Read(installation.MailRoot);
        if (pair.Pairing is Pairing.Mismatched && pair.ChangedSince(clock.GetUtcNow() - Fresh))
        {
            await Task.Delay(RenewalPause, clock, cancellationToken);
            pair = KeyPairReading.Read(installation.MailRoot);
            if (pair.Pairing is Pairing.Mismatched) facts.PairingRecheckTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow());
        }

        facts.Pairing = pair.Pairing;
        facts.ServerCertificate = KeyPairFacts.Certificate(pair, new DefaultTrust(installation.Environment));
        facts.PrivateKey = KeyPairFacts.Key(pair);
        return facts;
    }
}
