using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Programs.Starting;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Serving.Endpoints;

/// <summary>The pages by HTTPS, judged by tools that others made.</summary>
public sealed partial class WebCertificateTests : IDisposable
{
    private readonly ScratchDirectory _files = new();

    private WebOptions Web => new() { Certificate = _files.PathOf("web.pem"), Key = _files.PathOf("web.key") };

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("-tls1_2", "rsa")]
    [InlineData("-tls1_2", "ec")]
    [InlineData("-tls1_3", "rsa")]
    [InlineData("-tls1_3", "ec")]
    [Trait("Needs", "openssl")]
    public async Task OpenSsl_OfEitherVersion_VerifiesAndIsAskedForNoCertificate(string version, string key)
    {
        Write(key == "rsa" ? KeyPair.SelfSignedRsa("fleet.example.test") : KeyPair.SelfSigned("fleet.example.test"));
        await using var collector = await WebCollector.StartAsync(Web);
        var seen = await ConnectAsync(collector, $"{version} -alpn h2,http/1.1 -CAfile web.pem");
        Assert.Contains("Verification: OK", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Requested Signature Algorithms", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("ALPN protocol: h2", seen, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task Chain_OfTheFile_IsServed()
    {
        await OpenSslTool.GenerateKeyAsync(_files.Path, "root", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.SelfSignAsync(_files.Path, "root");
        await OpenSslTool.IssueAsync(_files.Path, "middle", "root", "basicConstraints=critical,CA:TRUE");
        await OpenSslTool.IssueAsync(_files.Path, "web", "middle", "subjectAltName=DNS:fleet.example.test");
        await File.WriteAllTextAsync(_files.PathOf("web.pem"), await File.ReadAllTextAsync(_files.PathOf("web.crt")) + await File.ReadAllTextAsync(_files.PathOf("middle.crt")));
        await using var collector = await WebCollector.StartAsync(Web);
        var seen = await ConnectAsync(collector, "-CAfile root.crt -verify_hostname fleet.example.test");
        Assert.Contains("Verification: OK", seen, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "sslscan")]
    public async Task SslScan_FindsWhatIsMeantAndNoMore()
    {
        Write(KeyPair.SelfSignedRsa("fleet.example.test"));
        await using var collector = await WebCollector.StartAsync(Web);
        var seen = await Command.OutputOfAsync("sslscan", ["--no-colour", $"127.0.0.1:{collector.Port}"]);
        Assert.Equal(["TLSv1.2", "TLSv1.3"], EnabledLine().Matches(seen).Select(line => line.Groups[1].Value));
        Assert.Equal(
            [
                "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305", "TLS_AES_128_GCM_SHA256",
                "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256",
            ],
            SuiteLine().Matches(seen).Select(line => line.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Needs", "curl")]
    public async Task Curl_BySignInAndForm_GetsCookiesOfThisSiteAlone()
    {
        Write(KeyPair.SelfSigned("fleet.example.test"));
        await using var collector = await WebCollector.StartAsync(Web, null, "fleet.example.test");
        var (link, own, other) = (await collector.LinkAsync(), $"https://fleet.example.test:{collector.Port}", $"http://fleet.example.test:{collector.Port}");
        var form = await CurlAsync(collector, link, "-c", "jar");
        var seen = await CurlAsync(collector, link, "-L", "-b", "jar", "-c", "jar", "-H", $"Origin: {own}", "-d", TokenOf(form));
        Assert.Matches("(?i)set-cookie: __Host-xmailfleet-session=[^;]+; path=/; secure; samesite=lax; httponly", seen);
        Assert.Matches("(?i)set-cookie: __Host-xmailfleet-form=[^;]+; path=/; secure; samesite=lax; httponly", form);
        Assert.Contains("<strong>ann</strong>", seen, StringComparison.Ordinal);

        Assert.Contains(" 403", await CurlAsync(collector, "/sign-out", "-b", "jar", "-H", $"Origin: {other}", "-d", TokenOf(seen)), StringComparison.Ordinal);
        Assert.Contains(" 303", await CurlAsync(collector, "/sign-out", "-b", "jar", "-H", $"Origin: {own}", "-d", TokenOf(seen)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task Renewal_OfTheFiles_IsServedOnceItIsWhole()
    {
        var clock = new ShiftedClock();
        var (old, renewed) = (KeyPair.SelfSigned("old.example.test"), KeyPair.SelfSigned("new.example.test"));
        Write(old);
        var certificate = WebCertificate.Of(Web, clock)!;
        var log = new HeardLog();
        certificate.Log = log;
        await File.WriteAllTextAsync(_files.PathOf("web.pem"), renewed.CertificatePem);
        for (var i = 0; i < 3; i++) Assert.Equal("CN=old.example.test", SubjectAfter(certificate, clock));
        Assert.Contains("does not belong to the key in", Assert.Single(log.Entries).Message, StringComparison.Ordinal);
        File.Delete(_files.PathOf("web.key"));
        Assert.Equal("CN=old.example.test", SubjectAfter(certificate, clock));
        await File.WriteAllTextAsync(_files.PathOf("web.key"), renewed.PrivateKeyPem);
        Assert.Equal("CN=new.example.test", SubjectAfter(certificate, clock));
        Assert.Equal([LogLevel.Error, LogLevel.Error, LogLevel.Information], log.Entries.Select(entry => entry.Level));
        Assert.All(log.Entries, entry => Assert.DoesNotContain(renewed.PrivateKeyPem.Split('\n')[1], entry.Message, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task Renewal_UnderARunningCollector_IsServedToTheNext()
    {
        Write(KeyPair.SelfSigned("old.example.test"));
        var clock = new ShiftedClock();
        await using var collector = await WebCollector.StartAsync(Web, clock);
        Assert.Contains("old.example.test", await ConnectAsync(collector, "-CAfile web.pem"), StringComparison.Ordinal);
        Write(KeyPair.SelfSigned("new.example.test"));
        clock.Passed += TimeSpan.FromSeconds(3);
        Assert.Contains("new.example.test", await ConnectAsync(collector, "-CAfile web.pem"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "cannot be read", "読み込めません")]
    [InlineData("directory", "cannot be read", "読み込めません")]
    [InlineData("empty", "holds no certificate in PEM", "証明書がありません")]
    [InlineData("garbage", "holds no certificate in PEM", "証明書がありません")]
    [InlineData("no key", "holds no private key in PEM", "秘密鍵がありません")]
    [InlineData("encrypted", "is encrypted with a password", "暗号化されているため")]
    [InlineData("other key", "does not belong to the key in", "対応していません")]
    [InlineData("broken key", "does not belong to the key in", "対応していません")]
    public void Files_ThatCannotBeUsed_AreSaidAtTheStart(string what, string english, string japanese)
    {
        var pair = KeyPair.SelfSigned("fleet.example.test");
        Write(pair);
        switch (what)
        {
            case "missing": File.Delete(Web.Certificate!); break;
            case "directory":
                File.Delete(Web.Certificate!);
                Directory.CreateDirectory(Web.Certificate!);
                break;
            case "empty": File.WriteAllText(Web.Certificate!, ""); break;
            case "garbage": File.WriteAllText(Web.Certificate!, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"); break;
            case "no key": File.WriteAllText(Web.Key!, pair.CertificatePem); break;
            case "encrypted": File.WriteAllText(Web.Key!, pair.PrivateKeyPem.Replace("PRIVATE", "ENCRYPTED PRIVATE", StringComparison.Ordinal)); break;
            case "other key": File.WriteAllText(Web.Key!, KeyPair.SelfSigned("x").PrivateKeyPem); break;
            case "broken key": File.WriteAllText(Web.Key!, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"); break;
        }

        var refusal = Assert.Throws<StartException>(() => WebCertificate.Of(Web, TimeProvider.System));
        Assert.Contains(english, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(japanese, refusal.In(Language.Japanese), StringComparison.Ordinal);
    }

    private static string SubjectAfter(WebCertificate certificate, ShiftedClock clock)
    {
        clock.Passed += TimeSpan.FromSeconds(3);
        return certificate.Current.TargetCertificate.Subject;
    }

    private static string TokenOf(string page) => $"form_token={Uri.EscapeDataString(TokenField().Match(page).Groups[1].Value)}";

    private void Write(KeyPair pair)
    {
        File.WriteAllText(_files.PathOf("web.pem"), pair.CertificatePem);
        File.WriteAllText(_files.PathOf("web.key"), pair.PrivateKeyPem);
    }

    private Task<string> ConnectAsync(WebCollector collector, string arguments) =>
        OpenSslTool.RunAsync(_files.Path, $"s_client -connect 127.0.0.1:{collector.Port} -verify_return_error {arguments}");

    private Task<string> CurlAsync(WebCollector collector, string path, params string[] arguments) => Command.OutputOfAsync(
        "curl",
        ["-sS", "-i", "--cacert", "web.pem", "--resolve", $"fleet.example.test:{collector.Port}:127.0.0.1", .. arguments, $"https://fleet.example.test:{collector.Port}{path}"],
        directory: _files.Path);

    [GeneratedRegex(@"^(\S+)\s+enabled", RegexOptions.Multiline)]
    private static partial Regex EnabledLine();

    [GeneratedRegex(@"^(?:Preferred|Accepted)\s+\S+\s+\d+ bits\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex SuiteLine();

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
