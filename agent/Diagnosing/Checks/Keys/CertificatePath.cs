using Google.Protobuf.Collections;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>The chain from the leaf through its issuers, whatever the order of the file.</summary>
internal static class CertificatePath
{
    /// <param name="chain">The certificates of the file.</param>
    /// <param name="start">Index of the leaf. Issuers of its own issue stand below it, so those are looked at first.</param>
    public static List<Certificate> Follow(RepeatedField<Certificate> chain, int start = 0)
    {
        List<Certificate> path = [chain[start]];
        var rest = chain.Skip(start + 1).Concat(chain.Take(start)).ToList();
        while (rest.Find(candidate => candidate.Subject == path[^1].Issuer) is { } issuer && path[^1].Subject != path[^1].Issuer)
        {
            rest.Remove(issuer);
            path.Add(issuer);
        }

        return path;
    }

    /// <summary>Numbers of the certificates of that path in the file, counted from 1, as a shell takes them one by one.</summary>
    public static string Numbers(RepeatedField<Certificate> chain, int start = 0) =>
        string.Join(' ', Follow(chain, start).Select(certificate => $"{chain.IndexOf(certificate) + 1}"));
}
