using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>The chain from the leaf through its issuers, whatever the order of the file. Who issued is told by the signature.</summary>
internal static class CertificatePath
{
    /// <param name="server">The certificates of the file, and which of them signed which.</param>
    /// <param name="start">Index of the leaf.</param>
    public static List<Certificate> Follow(ServerCertificate server, int start = 0) => [.. Indexes(server, start).Select(index => server.Chain[index])];

    /// <summary>Numbers of the certificates of that path in the file, counted from 1, as a shell takes them one by one.</summary>
    public static string Numbers(ServerCertificate server, int start = 0) => string.Join(' ', Indexes(server, start).Select(index => index + 1));

    /// <summary>The last certificate of the path from the first one.</summary>
    public static Certificate End(ServerCertificate server) => Follow(server)[^1];

    private static List<int> Indexes(ServerCertificate server, int start)
    {
        List<int> path = [start];
        while (SignerOf(path[^1]) is >= 0 and var signer && !path.Contains(signer)) path.Add(signer);
        return path;

        int SignerOf(int index) => index < server.SignerPositions.Count ? server.SignerPositions[index] - 1 : -1;
    }
}
