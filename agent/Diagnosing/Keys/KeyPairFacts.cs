using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.PublicKeys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Facts of server.cert and server.key as the protocol has them.</summary>
internal static class KeyPairFacts
{
    public static ServerCertificate Certificate(KeyPairReading reading, DefaultTrust trust)
    {
        var facts = new ServerCertificate { File = reading.CertificateFile.Facts };
        if (reading.Certificate is not { } file) return facts;
        facts.Content = file.Content;
        facts.ContentDetail = file.Detail;
        (facts.TextFlaw, facts.ContainerKind) = (file.TextFlaw, file.ContainerKind);
        facts.Chain.Add(file.Chain.Select((certificate, place) => place == 0 ? CertificateFacts.Of(certificate) : CertificateFacts.OfAuthority(certificate)));
        if (file.Chain.Count == 0) return facts;
        facts.SignerPositions.Add(Signers.PositionsOf(file.Chain));
        facts.ChainOrdered = file.Chain.Zip(file.Chain.Skip(1)).All(pair => pair.Second.Issued(pair.First));
        var end = EndOfPath(file.Chain);
        var anchor = trust.FindAnchor(end);
        facts.ChainComplete = anchor is not null || end.Issued(end);
        facts.PubliclyTrusted = anchor is { IsPublic: true };
        return facts;
    }

    // Clients that build chains themselves follow issuers, whatever the order of the file.
    private static ParsedCertificate EndOfPath(IReadOnlyList<ParsedCertificate> chain)
    {
        var end = chain[0];
        var rest = chain.Skip(1).ToList();
        while (rest.Find(candidate => candidate.Issued(end)) is { } issuer)
        {
            rest.Remove(issuer);
            end = issuer;
        }

        return end;
    }

    public static PrivateKey Key(KeyPairReading reading)
    {
        var facts = new PrivateKey { File = reading.KeyFile.Facts };
        FileInspector.InspectStatus(facts.File.Path, out var status);
        if (status is not null && facts.File.State is FileState.Present or FileState.Unreadable) Enclosure.Describe(facts.File, status);
        if (reading.Key is not { } file) return facts;
        facts.Content = reading.KeyContent;
        (facts.TextFlaw, facts.ContainerKind) = (reading.KeyTextFlaw, reading.KeyContainerKind);
        facts.FurtherKeys.Add(file.Further.Select(further => new FurtherKey
        {
            Position = further.Position,
            SpkiSha256 = Belonging(reading, further.PublicHalf)?.SpkiSha256 ?? further.PublicHalf.SpkiSha256,
        }));
        if (file.Parse.Key is not { } key) return facts;
        facts.Algorithm = key.PublicHalf.Algorithm;
        facts.SizeBits = key.PublicHalf.SizeBits;
        facts.Curve = key.PublicHalf.Curve;
        facts.Encoding = key.Encoding;
        facts.SpkiSha256 = reading.Pairing is Pairing.Matched
            ? reading.Certificate!.Chain[0].PublicKey!.SpkiSha256
            : key.PublicHalf.SpkiSha256;
        return facts;
    }

    // The key of a certificate in server.cert that is the same key.
    private static PublicKey? Belonging(KeyPairReading reading, PublicKey key) =>
        reading.Certificate?.Chain.Select(certificate => certificate.PublicKey).FirstOrDefault(own => own?.IsSameAs(key) is true);
}
