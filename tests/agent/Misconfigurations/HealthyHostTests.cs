using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Misconfigurations;

/// <summary>A healthy, ordinary host is left in peace.</summary>
public sealed class HealthyHostTests(StockFixture fixture) : IClassFixture<StockFixture>
{
    // Mail servers that deliver have no certificate that a host's own CA has issued.
    private const string NoStartTls = "\"EnableSMTP-TLS\"\t\"0\"";

    private static readonly Dictionary<string, Action<MailHost>> Hosts = new()
    {
        ["self-signed EC"] = host => host.Pair("p256"),
        ["self-signed RSA"] = host => host.Pair("rsa2048"),
        ["self-signed RSA, signed with SHA-1, which nobody judges"] = host => host.Pair("sha1self"),
        ["private CA, leaf alone"] = host => host.Pair("private"),
        ["private CA, leaf and root"] = host => host.Certificate("private.crt", "root.crt").Key("private.key"),
        ["private CA, chain"] = host => host.Certificate("leaf.crt", "intermediate.crt").Key("leaf.key"),
        ["self-signed, with a CA file that waits"] = host => host.CaFile("root.crt"),
        ["client certificates by CA file"] = host => host.CaFile("root.crt").On("SSLWantVerify", "SSLUseCertsFile").Lines(NoStartTls),
        ["client certificates by CA directory"] = host => host.CaDirectory().On("SSLWantCert", "SSLUseCertsDir").Lines(NoStartTls),
        ["client certificates by both"] = host => host.CaFile("root.crt").CaDirectory().On("SSLWantCert", "SSLUseCertsFile", "SSLUseCertsDir").Lines(NoStartTls),
    };

    public static TheoryData<string> Kinds => new(Hosts.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Diagnose_HealthyHost_NothingWorseThanANotice(string kind)
    {
        using var host = new MailHost(fixture.Stock);
        Hosts[kind](host);

        var diagnosis = await host.DiagnoseAsync();

        Assert.DoesNotContain(diagnosis.CheckResults, r => r.Status is CheckStatus.Error or CheckStatus.Warning);
        Assert.All(diagnosis.TlsConfig.Services, s => Assert.True(s.Expected is Expected.Tls or Expected.TlsWithCertificate or Expected.NotOffered));
        Assert.True(diagnosis.Verdict is Verdict.Full or Verdict.ServerOnly);
    }

    // What some clients cannot use is still no error.
    [Fact]
    public async Task Diagnose_Ed25519_IsNoError()
    {
        using var host = new MailHost(fixture.Stock);
        host.Pair("ed25519");

        var diagnosis = await host.DiagnoseAsync();

        Assert.DoesNotContain(diagnosis.CheckResults, r => r.Status is CheckStatus.Error or CheckStatus.Warning);
        Assert.Equal(Verdict.ServerOnly, diagnosis.Verdict);
    }
}
