using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Remedies;

/// <summary>
/// What a deploy hook that appends leaves in server.cert and server.key: the renewal is told for what it is, and what the remedy
/// says brings it to the front without losing anything.
/// </summary>
[Trait("Needs", "openssl")]
public sealed class AppendedRenewalRemedyTests(RenewalFixture fixture) : IClassFixture<RenewalFixture>, IDisposable
{
    private readonly ScratchDirectory _elsewhere = new();

    // server.cert and server.key by files of the stock, the finding whose remedy is typed, and what is served then.
    public static TheoryData<string, string, string, string> States => new()
    {
        { "old intermediate renewed intermediate", "old renewed", "certificate-chain-order:renewal-appended", "renewed" },
        { "old intermediate renewed intermediate", "old renewed", "certificate-expired:expired-renewal-appended", "renewed" },
        { "soon intermediate renewed intermediate", "soon renewed", "certificate-expiry-soon:renewal-appended", "renewed" },
        { "ancient intermediate old intermediate renewed intermediate", "ancient old renewed", "certificate-chain-order:renewal-appended", "renewed" },
        { "old intermediate renewed", "old renewed", "certificate-chain-order:renewal-appended", "renewed" },
        { "old intermediate samekey intermediate", "old", "certificate-chain-order:renewal-appended", "samekey" },
        { "p256 elsewhere intermediate", "p256", "certificate-chain-order:unrelated", "p256" },
        { "old intermediate renewed intermediate", "renewed old", "key-pair-mismatch:intermediate-first", "renewed" },
        { "old intermediate renewed intermediate", "p256 renewed", "key-pair-mismatch:pair-further-down", "renewed" },
        { "renewed intermediate", "old renewed", "key-pair-mismatch:pair-further-down", "renewed" },
        { "intermediate renewed", "renewed", "key-pair-mismatch:intermediate-first", "renewed" },
        { "renewed root intermediate", "renewed", "certificate-chain-order:disordered", "renewed" },
        { "renewed intermediate old intermediate", "renewed old", "certificate-chain-order:older-left", "renewed" },
        { "renewed intermediate later", "renewed later", "certificate-chain-order:older-left", "renewed" },
        { "renewed elsewhere intermediate", "renewed", "certificate-chain-order:unrelated", "renewed" },
    };

    public void Dispose() => _elsewhere.Dispose();

    [Theory]
    [MemberData(nameof(States))]
    public async Task Type_WhatIsSaid_ServesTheRightPairAndLosesNothing(string certificates, string keys, string finding, string served)
    {
        using var host = Make(certificates, keys);
        var (certificate, key) = (Text(host, "server.cert"), Text(host, "server.key"));
        var before = await host.DiagnoseAsync();

        Assert.True(await Typing.TypeAsync(Commands(before, finding), _elsewhere.Path), _elsewhere.Read("answer"));
        var after = await host.DiagnoseAsync();

        Assert.Equal((served, served), await Typing.InPlaceAsync(host.Root, fixture.Stock, served));
        Assert.Equal(Pairing.Matched, after.KeyMaterial.Pairing);
        Assert.DoesNotContain(after.CheckResults, r => r.CheckId == "certificate-chain-order" && r.Status is CheckStatus.Notice);
        Assert.DoesNotContain(after.CheckResults, r => r.Status is CheckStatus.Error or CheckStatus.Warning);
        Assert.Equal(certificate, Text(host, "server.cert.~1~"));
        Assert.Contains(key, Directory.GetFiles(host.Root.Directory, "server.key*").Select(File.ReadAllText));
        Assert.All(
            Directory.GetFiles(host.Root.Directory, "server.key*"),
            path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path)));
    }

    [Fact]
    public async Task Diagnose_RenewalWithoutItsKey_SaysSoAndWantsBoth()
    {
        using var host = Make("old intermediate renewed intermediate", "old");

        var result = Find(await host.DiagnoseAsync(), "certificate-chain-order:renewal-appended-without-key");

        Assert.Equal(CheckStatus.Warning, result.Status);
        Assert.Contains(" privkey.pem ", Assert.Single(Typing.Commands(result, Language.English)), StringComparison.Ordinal);
    }

    // A longer life alone makes no renewal: nobody would accept a self-signed certificate in the place of a CA's.
    [Theory]
    [InlineData("soon intermediate self", "soon self")]
    [InlineData("soon intermediate later intermediate", "soon later")]
    public async Task Diagnose_LaterEndButOfNoUse_IsNoRenewal(string certificates, string keys)
    {
        await OpenSslTool.GenerateKeyAsync(fixture.Stock.Directory, "self", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(fixture.Stock.Directory, "req -x509 -key self.key -subj /CN=mail.example.test -days 3000 -out self.crt");
        using var host = Make(certificates, keys);

        Find(await host.DiagnoseAsync(), "certificate-chain-order:older-left");
    }

    private static string Text(MailHost host, string name) => File.ReadAllText(host.Root.PathOf(name));

    private MailHost Make(string certificates, string keys)
    {
        var host = new MailHost(fixture.Stock).Certificate([.. certificates.Split(' ').Select(name => $"{name}.crt")]);
        return host.Key([.. keys.Split(' ').Select(name => $"{name}.key")]);
    }

    private static IEnumerable<string> Commands(Diagnosis diagnosis, string finding) => Typing.Commands(Find(diagnosis, finding), Language.English);

    private static CheckResult Find(Diagnosis diagnosis, string finding)
    {
        var found = diagnosis.CheckResults.FirstOrDefault(result => $"{result.CheckId}:{result.Reason}" == finding);
        Assert.True(found is not null, string.Join('\n', MailHost.Findings(diagnosis)));
        Assert.Equal(Typing.Commands(found, Language.English), Typing.Commands(found, Language.Japanese));
        return found;
    }
}
