using Google.Protobuf.WellKnownTypes;
using XMailFleet.Agent.Tests.Diagnosing.Keys;
using XMailFleet.Diagnosing.Checks;
using XMailFleet.Diagnosing.Checks.Keys;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Keys;

/// <summary>A mail root of real files, and what the checks say of it.</summary>
[Collection(SharedKeys.Name)]
public sealed class KeyCheckTests(KeyFixtures fixtures) : IDisposable
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MailRoot _root = new();

    public static TheoryData<string, string, string, CheckStatus> Pairs => new()
    {
        // server.cert, server.key, check:reason, status
        { "p256.crt", "", "private-key-file:missing", CheckStatus.Error },
        { "", "p256.key", "server-certificate-file:missing", CheckStatus.Error },
        { "p256.crt", "p256b.key", "key-pair-mismatch:mismatched", CheckStatus.Error },
        { "rsa2048.crt", "p256.key", "key-pair-mismatch:different-type", CheckStatus.Error },
        { "p256.crt p256b.crt", "p256b.key", "key-pair-mismatch:intermediate-first", CheckStatus.Error },
        { "p256.crt", "p256.crt", "private-key-content:certificate", CheckStatus.Error },
        { "p256.key", "p256.key", "server-certificate-content:private-key", CheckStatus.Error },
        { "p384.p12", "p384.p12", "server-certificate-content:pkcs12", CheckStatus.Error },
        { "p384.p12", "p384.p12", "private-key-content:pkcs12", CheckStatus.Error },
        { "p256.params", "p256.params", "private-key-content:malformed", CheckStatus.Error },
        { "p256.crt p384.crt", "p256.key", "certificate-chain-order:unrelated", CheckStatus.Notice },
        { "p256.crt", "p256.key", "certificate-self-signed:self-signed", CheckStatus.Notice },
    };

    public void Dispose() => _root.Dispose();

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Check_FilesOfThatKind_SaysSo(string certificate, string key, string expected, CheckStatus status)
    {
        Place("server.cert", certificate);
        Place("server.key", key);

        AssertFinding(await JudgeAsync(), expected, status);
    }

    [Theory]
    [InlineData("pkey -in p256.key -outform DER -out made", "private-key-content:der")]
    [InlineData("pkey -in p256.key -pubout -out made", "private-key-content:public-key")]
    [InlineData("pkey -in p256.key -aes128 -passout pass:secret -out made", "private-key-content:encrypted")]
    [InlineData("rsa -in rsa2048.key -traditional -aes128 -passout pass:secret -out made", "private-key-content:encrypted")]
    [InlineData("req -new -key p256.key -subj /CN=x -out made", "private-key-content:signing-request")]
    [InlineData("genpkey -algorithm X25519 -out made", "private-key-content:not-for-tls")]
    [InlineData("x509 -in p256.crt -outform DER -out made", "server-certificate-content:der")]
    [InlineData("req -new -key p256.key -subj /CN=x -out made", "server-certificate-content:signing-request")]
    [InlineData("pkey -in p256.key -pubout -out made", "server-certificate-content:public-key")]
    [InlineData("crl2pkcs7 -nocrl -certfile p256.crt -out made", "server-certificate-content:pkcs7")]
    public async Task Check_OtherContent_SaysWhat(string make, string expected)
    {
        await OpenSslTool.RunAsync(fixtures.Path, make);
        Place("server.cert", expected.StartsWith("server", StringComparison.Ordinal) ? "made" : "p256.crt");
        Place("server.key", expected.StartsWith("private", StringComparison.Ordinal) ? "made" : "p256.key");

        AssertFinding(await JudgeAsync(), expected, CheckStatus.Error);
    }

    [Fact]
    public async Task Check_WideText_SaysSo()
    {
        _root.Write("server.cert", System.Text.Encoding.Unicode.GetBytes("\uFEFF" + fixtures.Scratch.Read("p256.crt")));
        _root.Write("server.key", System.Text.Encoding.BigEndianUnicode.GetBytes(fixtures.Scratch.Read("p256.key")));

        var results = await JudgeAsync();

        AssertFinding(results, "server-certificate-content:wide-text", CheckStatus.Error);
        AssertFinding(results, "private-key-content:wide-text", CheckStatus.Error);
    }

    [Fact]
    public async Task Check_HealthySelfSignedHost_NothingWorseThanANotice()
    {
        Place("server.cert", "p256.crt");
        Place("server.key", "p256.key");

        Assert.DoesNotContain(await JudgeAsync(), r => r.Status is CheckStatus.Error or CheckStatus.Warning);
    }

    [Fact]
    public async Task Check_LeafOfAPrivateCa_NothingWorseThanANotice()
    {
        await OpenSslTool.IssueAsync(fixtures.Path, "leaf", "p384", "subjectAltName=DNS:mail.example.test");
        Place("server.cert", "leaf.crt");
        Place("server.key", "leaf.key");

        var results = await JudgeAsync();

        Assert.DoesNotContain(results, r => r.Status is CheckStatus.Error or CheckStatus.Warning);
        AssertFinding(results, "certificate-chain-incomplete:issuer-unknown", CheckStatus.Notice);
    }

    [Theory]
    [InlineData(20, CheckStatus.Pass)]
    [InlineData(10, CheckStatus.Warning)]
    [InlineData(2, CheckStatus.Warning)]
    public async Task Check_FreshSelfSignedForSoManyDays_IsWarnedOfWhereItEndsSoon(int days, CheckStatus status)
    {
        await OpenSslTool.GenerateKeyAsync(fixtures.Path, "short", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(fixtures.Path, $"req -x509 -key short.key -subj /CN=mail.example.test -days {days} -out short.crt");
        Place("server.cert", "short.crt");
        Place("server.key", "short.key");

        Assert.Equal(status, Assert.Single(await JudgeAsync(), result => result.CheckId == "certificate-expiry-soon").Status);
    }

    // The file is needed: nothing may say that it can be thrown away.
    [Fact]
    public async Task Check_KeyInServerCert_IsToBeTakenOut()
    {
        Place("server.cert", "p256.crt p256.key");
        Place("server.key", "p256.key");

        var result = Assert.Single(await JudgeAsync(), result => result.CheckId == "private-key-copies");

        Assert.Equal(("beside-certificates", _root.PathOf("server.cert")), (result.Reason, result.Subject));
        Assert.DoesNotContain("shred", result.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ExpiredCertificateOfNoChain_IsOnlyUnrelated()
    {
        await OpenSslTool.GenerateKeyAsync(fixtures.Path, "past", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(fixtures.Path, "req -new -key past.key -subj /CN=past.example.test -out past.csr");
        await OpenSslTool.RunAsync(fixtures.Path, "x509 -req -in past.csr -key past.key -days -1 -out past.crt");
        _root.Write("server.cert", fixtures.Scratch.Read("p256.crt") + fixtures.Scratch.Read("past.crt"));
        Place("server.key", "p256.key");

        var results = await JudgeAsync();

        AssertFinding(results, "certificate-chain-order:unrelated", CheckStatus.Notice);
        Assert.All(results.Where(result => result.CheckId == "certificate-expired"), result => Assert.Equal(CheckStatus.Pass, result.Status));
    }

    [Theory]
    [InlineData(24, "certificate-expiry-soon:within-7-days", CheckStatus.Warning)]
    [InlineData(31, "certificate-expired:expired", CheckStatus.Error)]
    [InlineData(-2, "certificate-expired:not-yet-valid", CheckStatus.Error)]
    public async Task Check_AtThatDay_SaysSo(int day, string expected, CheckStatus status)
    {
        Place("server.cert", "p256.crt");
        Place("server.key", "p256.key");

        AssertFinding(await JudgeAsync(facts => facts.CollectTime += Duration.FromTimeSpan(TimeSpan.FromDays(day))), expected, status);
    }

    [Theory]
    [InlineData(2, "certificate-weak:key-below-level", CheckStatus.Error, "certificate")]
    [InlineData(1, "certificate-weak:key-weak", CheckStatus.Warning, null)]
    [InlineData(-1, "certificate-weak:key-weak-level-unknown", CheckStatus.Warning, null)]
    public async Task Check_Rsa1024AtThatLevel_SaysWhatOpenSslDoes(int level, string expected, CheckStatus status, string? judged)
    {
        await OpenSslTool.GenerateKeyAsync(fixtures.Path, "weak", "RSA", "rsa_keygen_bits:1024");
        await OpenSslTool.SelfSignAsync(fixtures.Path, "weak");
        Place("server.cert", "weak.crt");
        Place("server.key", "weak.key");

        AssertFinding(await JudgeAsync(facts => facts.OpenSsl = AtLevel(level)), expected, status);
        if (judged is not null) Assert.Equal(judged, await Judge.LoadAsync(_root.PathOf("server.cert"), _root.PathOf("server.key")));
    }

    [Fact]
    public async Task Check_KeyOpenToOthersAndCopies_AreWarned()
    {
        Place("server.cert", "p256.crt");
        Place("server.key", "p256.key");
        Place("server.key.bak", "p256.sec1");
        Place("old.key", "p256b.key");
        File.SetUnixFileMode(_root.PathOf("server.key"), (UnixFileMode)0b110_100_100);
        // Who may not enter the mail root does not come to the key.
        AssertFinding(await JudgeAsync(), "private-key-permissions:closed-directory", CheckStatus.Pass);
        File.SetUnixFileMode(_root.Directory, (UnixFileMode)0b111_101_101);

        var results = await JudgeAsync();

        AssertFinding(results, "private-key-permissions:readable-by-others", CheckStatus.Warning);
        Assert.Contains(results, r => r.CheckId == "private-key-copies" && r.Subject == _root.PathOf("server.key.bak"));
        Assert.Contains(results, r => r.CheckId == "stray-private-keys" && r.Subject == _root.PathOf("old.key"));
    }

    // What is in the mail root beside server.cert, what the checks call it, and as what the key is told.
    [Theory]
    [InlineData("privkey.pem=p256.sec1", "private-key-file:missing-right-key-beside", "needed")]
    [InlineData("Server.Key=p256.key", "private-key-file:missing-other-case", "needed")]
    [InlineData("Server.Key=p256b.key", "private-key-file:missing-other-case", "perhaps-needed")]
    [InlineData("server.key=p256b.key new.key=p256.key", "key-pair-mismatch:right-key-beside", "needed")]
    [InlineData("server.key=rsa2048.key new.key=p256.key", "key-pair-mismatch:right-key-beside", "needed")]
    [InlineData("server.key=p256b.key new.key=p384.key", "key-pair-mismatch:mismatched", "perhaps-needed")]
    [InlineData("server.key=p256.crt new.key=p256.key", "private-key-content:certificate", "needed")]
    public async Task Check_RightKeyElsewhere_NamesItAndSpoilsNone(string files, string expected, string reason)
    {
        Place("server.cert", "p256.crt");
        foreach (var file in files.Split(' ')) Place(file.Split('=')[0], file.Split('=')[1]);

        var results = await JudgeAsync(facts => facts.ServerProcess = new ServerProcess { User = "xmail" });

        AssertFinding(results, expected, CheckStatus.Error);
        Assert.Equal(reason, Assert.Single(results, result => result.CheckId == "stray-private-keys").Reason);
        Assert.DoesNotContain(results, result => result.Remedy.Contains("shred", StringComparison.Ordinal));
        var remedies = results.Where(result => result.Reason.EndsWith("right-key-beside", StringComparison.Ordinal) || result.Reason is "needed");
        Assert.All(remedies, result => Assert.Contains($"install -m 600 -o xmail --backup=numbered {_root.PathOf(files.Split(' ')[^1].Split('=')[0])} {_root.PathOf("server.key")}", result.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_EmptyKeyAndTheRightOneBeside_NamesIt()
    {
        Place("server.cert", "p256.crt");
        Place("old.key", "p256.key");
        _root.Write("server.key", "");

        AssertFinding(await JudgeAsync(), "private-key-file:empty-right-key-beside", CheckStatus.Error);
    }

    [Theory]
    [InlineData(true, "", "ca-file:empty", CheckStatus.Error)]
    [InlineData(true, "garbage", "ca-file:unusable", CheckStatus.Error)]
    [InlineData(true, null, "ca-file:missing", CheckStatus.Warning)]
    [InlineData(false, "garbage", "ca-file:unusable-unused", CheckStatus.Notice)]
    public async Task Check_CaFile_IsAnErrorOnlyInUse(bool inUse, string? content, string expected, CheckStatus status)
    {
        Place("server.cert", "p256.crt");
        Place("server.key", "p256.key");
        if (content is not null) _root.Write("certs.pem", content);

        AssertFinding(await JudgeAsync(facts => facts.TlsConfig = ClientCertificates(inUse)), expected, status);
    }

    private void Place(string name, string sources)
    {
        if (sources.Length == 0) return;
        _root.Write(name, sources.Split(' ').SelectMany(source => fixtures.Scratch.ReadBytes(source)).ToArray());
        File.SetLastWriteTimeUtc(_root.PathOf(name), LongAgo.UtcDateTime);
        File.SetUnixFileMode(_root.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task<List<CheckResult>> JudgeAsync(Action<Diagnosis>? change = null)
    {
        Directory.SetLastWriteTimeUtc(_root.Directory, LongAgo.UtcDateTime);
        var installation = new XMailInstallation { MailRoot = _root.Directory, MailRootSource = InstallationSource.Option };
        var facts = new Diagnosis
        {
            CollectTime = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow()),
            KeyMaterial = (await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(0), CancellationToken.None)).Facts,
            TlsConfig = ClientCertificates(asked: false),
            OpenSsl = AtLevel(2),
        };
        change?.Invoke(facts);
        var results = Run(facts, Language.English);
        AssertEveryResultHasWords(facts, results);
        return results;
    }

    private static void AssertEveryResultHasWords(Diagnosis facts, List<CheckResult> results)
    {
        foreach (var result in results.Concat(Run(facts, Language.Japanese)))
        {
            Assert.NotEmpty(result.Message);
            Assert.DoesNotContain('{', result.Message + result.Remedy);
        }
    }

    private static List<CheckResult> Run(Diagnosis facts, Language language) =>
        [.. KeyCatalogue.All.SelectMany(check => check.Judge(facts), (check, finding) => ToResult(check.Id, finding, language))];

    private static CheckResult ToResult(string id, Finding finding, Language language)
    {
        var result = new CheckResult { CheckId = id, Status = finding.Status, Subject = finding.Subject, Reason = finding.Reason };
        foreach (var (name, value) in finding.Parameters) result.Parameters.Add(name, value);
        CheckTexts.Render(result, language);
        return result;
    }

    private static void AssertFinding(List<CheckResult> results, string expected, CheckStatus status)
    {
        var found = results.Find(result => $"{result.CheckId}:{result.Reason}" == expected);

        Assert.True(found is not null, string.Join('\n', results.Select(r => $"{r.CheckId}:{r.Reason} {r.Status}")));
        Assert.Equal(status, found.Status);
    }

    private static V1.OpenSsl AtLevel(int level) =>
        new() { EffectiveVersion = "3.0.19", Policy = new OpenSslPolicy { Known = level >= 0, SecurityLevel = level } };

    private static TlsConfig ClientCertificates(bool asked) => new()
    {
        ClientAuthentication = new ClientAuthentication
        {
            Mode = asked ? ClientAuthenticationMode.Optional : ClientAuthenticationMode.NotPerformed,
        },
        Settings = { new Setting { Name = "SSLUseCertsFile", Value = "1", On = asked } },
    };
}
