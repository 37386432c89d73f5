using System.Text.Json;
using System.Text.RegularExpressions;
using XMailFleet.Agent.Tests.Diagnosing.Probes;
using XMailFleet.Identities;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>What tools that others made say of our server.</summary>
public sealed partial class TlsJudgesTests
{
    private const string Verified = "Verification: OK";

    // Of a fleet's certificates: they live thirty days, revoking needs no list, and no name of theirs is in the DNS.
    private static readonly string[] ByDesign = ["cert_expirationStatus", "cert_notAfter", "cert_revocation", "DNS_CAArecord"];

    [Theory]
    [InlineData("tls1_2", false)]
    [InlineData("tls1_2", true)]
    [InlineData("tls1_3", false)]
    [InlineData("tls1_3", true)]
    [Trait("Needs", "openssl")]
    public async Task OpenSsl_EitherVersion_VerifiesTheChainAndIsAskedForACertificate(string version, bool certificate)
    {
        await using var site = await TlsSite.StartAsync();
        string[] own = certificate ? ["-cert", site.FileOf(Member.Of(site.Authority, IdentityKind.Person, "v"))] : [];

        var seen = await OpenSslClient.ConnectAsync(
            site.Port, [$"-{version}", "-alpn", "h2", "-CAfile", site.AuthorityFile, "-verify_return_error", "-verify_hostname", "localhost", .. own]);

        Assert.All(["ALPN protocol: h2", Verified, "Verified peername: localhost"], line => Assert.Contains(line, seen.Output));
        Assert.True(seen.WasAskedForCertificate);
        Assert.Equal(2, seen.ChainFingerprints.Count());
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task OpenSsl_NamesNoProtocol_IsTakenToSpeakHttp2()
    {
        await using var site = await TlsSite.StartAsync();

        Assert.Contains(Verified, (await OpenSslClient.ConnectAsync(site.Port, "-CAfile", site.AuthorityFile)).Output);
    }

    [Theory]
    [InlineData("alert no application protocol", "-alpn", "http/1.1")]
    [InlineData("alert protocol version", "-tls1_1")]
    [InlineData("alert handshake failure", "-tls1_2", "-sigalgs", "RSA+SHA256")]
    [InlineData("alert handshake failure", "-tls1_3", "-groups", "P-384")]
    [InlineData("alert handshake failure", "-tls1_2", "-groups", "P-384")]
    [InlineData("alert handshake failure", "-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-SHA256")]
    [Trait("Needs", "openssl")]
    public async Task OpenSsl_AsksForSomethingElse_IsRefusedByAlert(string alert, params string[] arguments)
    {
        await using var site = await TlsSite.StartAsync();

        Assert.Contains(alert, (await OpenSslClient.ConnectAsync(site.Port, arguments)).Output);
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task OpenSsl_ShowsKeyOnAnotherCurve_IsRefusedByAlert()
    {
        using var directory = new ScratchDirectory();
        await OpenSslTool.GenerateKeyAsync(directory.Path, "other", "EC", "ec_paramgen_curve:P-384");
        await OpenSslTool.SelfSignAsync(directory.Path, "other");
        await using var site = await TlsSite.StartAsync();

        var seen = await OpenSslClient.ConnectAsync(site.Port, "-tls1_2", "-cert", directory.PathOf("other.crt"), "-key", directory.PathOf("other.key"));

        Assert.Contains("alert unsupported certificate", seen.Output);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.3")]
    [Trait("Needs", "curl")]
    public async Task Curl_WithAndWithoutCertificate_IsToldApart(string version)
    {
        await using var site = await TlsSite.StartAsync();
        var own = site.FileOf(Member.Of(site.Authority, IdentityKind.Person, "v"));
        string[] call = ["-sS", "--http2", $"--tlsv{version}", "--tls-max", version, "--cacert", site.AuthorityFile, $"https://localhost:{site.Port}/who"];

        Assert.Equal(
            ("nobody", "xmailfleet://f/person/v"),
            (await Command.OutputOfAsync("curl", call), await Command.OutputOfAsync("curl", ["--cert", own, .. call])));
    }

    [Fact]
    [Trait("Needs", "sslscan")]
    public async Task SslScan_Everything_FindsWhatIsMeantAndNoMore()
    {
        await using var site = await TlsSite.StartAsync();

        var seen = await Command.OutputOfAsync("sslscan", ["--no-colour", $"127.0.0.1:{site.Port}"]);

        Assert.Equal(["TLSv1.2", "TLSv1.3"], EnabledLine().Matches(seen).Select(line => line.Groups[1].Value));
        Assert.Equal(
            [
                "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "TLS_AES_128_GCM_SHA256",
                "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256",
            ],
            SuiteLine().Matches(seen).Select(line => line.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(["secp256r1", "x25519"], GroupLine().Matches(seen).Select(line => line.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    // A minute.
    [Fact]
    [Trait("Needs", "testssl")]
    public async Task Testssl_Everything_FindsNothingAboveLow()
    {
        await using var site = await TlsSite.StartAsync();
        using var directory = new ScratchDirectory();

        await Command.OutputOfAsync("bash", ["-c", Script, "bash", site.AuthorityFile, directory.PathOf("found.json"), $"https://localhost:{site.Port}"]);

        var found = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(directory.Read("found.json"))!;
        Assert.Contains(found, finding => finding["id"] == "TLS1_3" && finding["severity"] == "OK");
        Assert.Contains(found, finding => finding["id"] == "heartbleed" && finding["severity"] == "OK");
        Assert.Empty(found
            .Where(finding => finding["severity"] is not ("OK" or "INFO" or "LOW") && !ByDesign.Contains(finding["id"]) && finding["id"] != "engine_problem")
            .Select(finding => $"{finding["severity"]} {finding["id"]}: {finding["finding"]}"));
    }

    // Its exit status counts what it found. Protocols, suites, preferences, certificate, forward secrecy, vulnerabilities; no pages are served here.
    private const string Script = """testssl --quiet --color 0 --warnings batch --add-ca "$1" --jsonfile "$2" --ip 127.0.0.1 -p -s -P -S -f -U "$3" >/dev/null || true""";

    [GeneratedRegex(@"^(\S+) +enabled", RegexOptions.Multiline)]
    private static partial Regex EnabledLine();

    [GeneratedRegex(@"^(?:Preferred|Accepted) +TLSv1\.\d +\d+ bits +(\S+)", RegexOptions.Multiline)]
    private static partial Regex SuiteLine();

    [GeneratedRegex(@"^TLSv1\.\d +\d+ bits +(\S+)", RegexOptions.Multiline)]
    private static partial Regex GroupLine();
}
