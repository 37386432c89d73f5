using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace XMailFleet.Collector.Quickstart;

/// <summary>
/// A mail root to try things out on, where no XMail is at hand: server.tab and a self-signed pair. No XMail runs on it.
/// </summary>
internal static class PracticeMailRoot
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes it where it is not there yet; what a person has changed in it stays.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> EnsureAsync(string dataDirectory, string hostName, DateTimeOffset now, CancellationToken ct)
    {
        var root = Path.GetFullPath(Path.Combine(dataDirectory, "practice-mail-root"));
        if (File.Exists(Path.Combine(root, "server.tab"))) return root;
        Directory.CreateDirectory(root);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await WriteAsync(root, "server.key", key.ExportPkcs8PrivateKeyPem() + "\n", ct);
        await WriteAsync(root, "server.cert", SelfSign(key, hostName, now) + "\n", ct);
        // Last, because it is what tells that all is there.
        await WriteAsync(root, "server.tab", $"\"RootDomain\"\t\"{hostName}\"\n\"SmtpServerDomain\"\t\"{hostName}\"\n\"POP3Domain\"\t\"{hostName}\"\n", ct);
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

    private static async Task WriteAsync(string root, string name, string content, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        await using var writer = new StreamWriter(Path.Combine(root, name), options);
        await writer.WriteAsync(content.AsMemory(), ct);
    }
}
