using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>What <c>openssl s_client</c>, an independent judge, sees of a server.</summary>
internal sealed partial record OpenSslClient(string Output)
{
    // DEFAULT at level 0: nothing that the library can speak is held back.
    private const string Ciphers = "DEFAULT:@SECLEVEL=0";
    private const string Groups = "X25519:P-256:X448:P-521:P-384:brainpoolP256r1:secp256k1";

    public string Protocol => VersionLine().Match(Output).Groups["version"].Value switch
    {
        "TLSv1" => "TLSv1.0",
        var name => name,
    };

    /// <summary>Name of the suite as OpenSSL writes it.</summary>
    public string Cipher => CipherLine().Match(Output).Groups[1].Value;

    /// <summary>SHA-256 of each certificate sent, in order.</summary>
    public IEnumerable<string> ChainFingerprints =>
        CertificateBlock().Matches(Output).Select(block =>
        {
            using var certificate = X509Certificate2.CreateFromPem(block.Value);
            return certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();
        });

    public bool WasAskedForCertificate => Output.Contains("CertificateRequest", StringComparison.Ordinal);

    /// <summary>Connects in clear or not, sends nothing, and reads until the server has said all it will.</summary>
    public static async Task<OpenSslClient> ConnectAsync(int port, params IEnumerable<string> arguments)
    {
        string[] common =
        [
            "s_client", "-connect", $"127.0.0.1:{port}", "-showcerts", "-msg", "-cipher", Ciphers, "-groups", Groups,
        ];
        return new OpenSslClient(await RunAsync([.. common, .. arguments]));
    }

    /// <summary>IANA names of all suites by their OpenSSL names.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> CipherNamesAsync()
    {
        var names = await RunAsync(["ciphers", "-stdname", "ALL:@SECLEVEL=0"]);
        return CipherNameLine().Matches(names)
            .DistinctBy(line => line.Groups[2].Value)
            .ToDictionary(line => line.Groups[2].Value, line => line.Groups[1].Value);
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await errors;
    }

    [GeneratedRegex(@"^ +Protocol +: (?<version>\S+)|^New, (?<version>TLSv1\.3)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^New, \S+, Cipher is (\S+)", RegexOptions.Multiline)]
    private static partial Regex CipherLine();

    [GeneratedRegex("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----")]
    private static partial Regex CertificateBlock();

    [GeneratedRegex(@"^(\S+) +- (\S+)", RegexOptions.Multiline)]
    private static partial Regex CipherNameLine();
}
