using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>A renewal of the first certificate that stands further down in server.cert, where XMail never looks for it.</summary>
/// <param name="Index">Index of its certificate in the file.</param>
/// <param name="KeyPosition">Number of its key among those of server.key, counted from 1; 0 where it is not there.</param>
internal sealed record AppendedRenewal(int Index, int KeyPosition)
{
    /// <summary>The one that lasts longest, one whose key is there before all others; null where there is none.</summary>
    public static AppendedRenewal? Find(Diagnosis facts)
    {
        if (facts.KeyMaterial is not { Pairing: Pairing.Matched } keys) return null;
        var chain = keys.ServerCertificate.Chain;
        return Namesakes.Indexes(chain)
            .Where(index => Renews(chain[index], chain[0], facts))
            .Select(index => new AppendedRenewal(index, HeldKey.PositionFor(keys, chain[index])))
            .OrderByDescending(renewal => renewal.KeyPosition > 0)
            .ThenByDescending(renewal => chain[renewal.Index].NotAfterTime.ToDateTimeOffset())
            .FirstOrDefault();
    }

    /// <summary>What messages and remedies say of it.</summary>
    public (string Name, string Value)[] Parameters(Diagnosis facts)
    {
        var chain = facts.KeyMaterial.ServerCertificate.Chain;
        return
        [
            .. PairPlace.Parameters(facts),
            ("renewed_position", $"{Index + 1}"),
            ("renewed_not_after", CheckTimes.Text(chain[Index].NotAfterTime)),
            ("order", CertificatePath.Numbers(facts.KeyMaterial.ServerCertificate, Index)),
            ("key_position", $"{KeyPosition}"),
        ];
    }

    // Issued later, to last longer, and of use now. A self-signed one in the place of a CA's would be refused by all clients.
    private static bool Renews(Certificate certificate, Certificate first, Diagnosis facts) =>
        certificate is { NotBeforeTime: not null, NotAfterTime: not null }
        && first is { NotBeforeTime: not null, NotAfterTime: not null }
        && certificate.NotBeforeTime >= first.NotBeforeTime
        && certificate.NotAfterTime > first.NotAfterTime
        && certificate.NotBeforeTime <= facts.CollectTime
        && certificate.NotAfterTime > facts.CollectTime
        && (first.SelfSigned || !certificate.SelfSigned);
}
