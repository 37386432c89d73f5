namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Which certificate of a file signed which: by the signature, for a CA that was made anew bears its old name.</summary>
internal static class Signers
{
    // A file of real certificates takes as many as it has; more are an attack on the reader.
    private const int MaxVerified = 300;

    /// <summary>For each certificate the number (counted from 1) of the first that signed it, those behind it asked first; 0 where there is none.</summary>
    public static IReadOnlyList<int> PositionsOf(IReadOnlyList<ParsedCertificate> chain)
    {
        var verified = 0;
        return [.. Enumerable.Range(0, chain.Count).Select(PositionOf)];

        int PositionOf(int index) => Candidates(index).FirstOrDefault(candidate => Signed(chain[candidate], chain[index]), -1) + 1;

        IEnumerable<int> Candidates(int index) =>
            chain[index].IsSelfIssued ? [index] : [.. Enumerable.Range(index + 1, chain.Count - index - 1), .. Enumerable.Range(0, index)];

        bool Signed(ParsedCertificate issuer, ParsedCertificate subject) =>
            issuer.Subject.IsSameAs(subject.Issuer) && ++verified <= MaxVerified && (issuer.Issued(subject) || (!issuer.CanVerify(subject) && Issuance.IsLikely(issuer, subject)));
    }
}
