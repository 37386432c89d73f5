using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.State;

namespace XMailFleet.Collector.Quickstart;

/// <summary>
/// A mail root to try things out on, where no XMail is at hand: server.tab and a self-signed pair. No XMail runs on it.
/// </summary>
internal static class PracticeMailRoot
{
    private const string Key = "server.key";
    private const string Certificate = "server.cert";
    private const string Table = "server.tab";

    /// <summary>Makes its directory where it is not there yet, and closes it and its files to others.</summary>
    /// <returns>What was open.</returns>
    /// <exception cref="StateException">Something of it is somebody else's.</exception>
    public static IReadOnlyList<Mending> Prepare(string dataDirectory) =>
        OwnDirectory.Prepare(PathIn(dataDirectory), [Key, Certificate, Table], _ => true);

    /// <summary>Makes it where it is not there yet; what a person has changed in it stays.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> EnsureAsync(string dataDirectory, string hostName, DateTimeOffset now, CancellationToken ct)
    {
        var root = PathIn(dataDirectory);
        Prepare(dataDirectory);
        if (File.Exists(Path.Combine(root, Table))) return root;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await OwnFile.WriteAsync(Path.Combine(root, Key), key.ExportPkcs8PrivateKeyPem() + "\n", ct);
        await OwnFile.WriteAsync(Path.Combine(root, Certificate), SelfSign(key, hostName, now) + "\n", ct);
        // Last, because it is what tells that all is there.
        await OwnFile.WriteAsync(Path.Combine(root, Table), $"\"RootDomain\"\t\"{hostName}\"\n\"SmtpServerDomain\"\t\"{hostName}\"\n\"POP3Domain\"\t\"{hostName}\"\n", ct);
        return root;
    }

    private static string SelfSign(ECDsa key, string hostName, DateTimeOffset now)
    {
        var request = new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        request.CertificateExtensions.Add(names.Build());
        // Clocks of a fleet differ a little: valid from an hour ago.
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(365));
        return certificate.ExportCertificatePem();
    }

    private static string PathIn(string dataDirectory) => Path.GetFullPath(Path.Combine(dataDirectory, HistoryDirectory.PracticeMailRoot));
}
