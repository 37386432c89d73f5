using Google.Protobuf.Collections;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>The chain from the leaf through its issuers, whatever the order of the file.</summary>
internal static class CertificatePath
{
    public static List<Certificate> Follow(RepeatedField<Certificate> chain)
    {
        List<Certificate> path = [chain[0]];
        var rest = chain.Skip(1).ToList();
        while (rest.Find(candidate => candidate.Subject == path[^1].Issuer) is { } issuer && path[^1].Subject != path[^1].Issuer)
        {
            rest.Remove(issuer);
            path.Add(issuer);
        }

        return path;
    }
}
