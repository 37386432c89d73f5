using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>What a probe sees of a real OpenSSL server is what openssl s_client and sslscan see.</summary>
public sealed class OpenSslMatrixTests : IDisposable
{
    private static readonly string[] AnyStrength = ["-cipher", "DEFAULT:@SECLEVEL=0"];

    private readonly OpenSslFiles _files = new();

    public static TheoryData<string, string> Keys => new()
    {
        { "rsa2048", "rsa:2048" },
        { "rsa1024", "rsa:1024" },
        { "rsapss", "rsa-pss -pkeyopt rsa_keygen_bits:2048" },
        { "p256", "ec -pkeyopt ec_paramgen_curve:P-256" },
        { "p384", "ec -pkeyopt ec_paramgen_curve:P-384" },
        { "p521", "ec -pkeyopt ec_paramgen_curve:P-521" },
        { "brainpool", "ec -pkeyopt ec_paramgen_curve:brainpoolP256r1" },
        { "secp256k1", "ec -pkeyopt ec_paramgen_curve:secp256k1" },
        { "ed25519", "ed25519" },
        { "ed448", "ed448" },
    };

    public static TheoryData<string> Servers => new()
    {
        "",
        "-tls1_3",
        "-tls1_2",
        "-no_tls1_3 -no_tls1_2",
        "-no_tls1_2",
        "-cipher AES128-SHA:@SECLEVEL=0 -no_tls1_3",
        "-cipher DEFAULT:@SECLEVEL=2",
    };

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Probe_ServerKeyOfAnyKind_AgreesWithJudges(string name, string newKey)
    {
        await _files.MakeSelfSignedAsync(name, newKey.Split(' '));

        await AssertAgreesAsync(name, AnyStrength);
    }

    [Theory]
    [InlineData("keyEncipherment")]
    [InlineData("keyCertSign,cRLSign")]
    public async Task Probe_CertificateNotMeantForSigning_AgreesWithJudges(string keyUsage)
    {
        await _files.MakeSelfSignedAsync("rsa", "rsa:2048", "-addext", $"keyUsage=critical,{keyUsage}");

        await AssertAgreesAsync("rsa", AnyStrength);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Probe_ServerOfAnyVersions_AgreesWithJudges(string arguments)
    {
        await _files.MakeSelfSignedAsync("rsa", "rsa:2048");
        var given = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        await AssertAgreesAsync("rsa", given.Contains("-cipher") ? given : [.. AnyStrength, .. given]);
    }

    [Fact]
    public async Task Probe_ServerWithIntermediate_SeesTheChainInItsOrder()
    {
        await _files.MakeChainAsync();

        var probe = await AssertAgreesAsync("leaf", ["-cert_chain", _files.PathOf("intermediate.pem")]);

        Assert.Equal(2, probe.Chain.Count);
    }

    [Fact]
    public async Task Probe_ServerWithAnotherCertificateForAName_SeesTheOneOfClientsThatNameNone()
    {
        await _files.MakeSelfSignedAsync("rsa", "rsa:2048");
        await _files.MakeSelfSignedAsync("named", "rsa:2048");

        // sslscan always names somebody, which such a server answers with a warning that it takes for a refusal.
        await using var server = await StartAsync(
            "rsa", ["-servername", "mail.example.test", "-cert2", _files.PathOf("named.pem"), "-key2", _files.PathOf("named.key")]);
        var probe = await Probing.ProbeAsync(Service.Pop3S, server.Port, Probing.OfSilentServer);
        var client = await OpenSslClient.ConnectAsync(server.Port);

        Assert.Equal((true, client.Protocol), (probe.TlsEstablished, probe.Protocol));
        Assert.Equal(client.ChainFingerprints, probe.Chain.Select(certificate => certificate.Sha256Fingerprint));
    }

    [Theory]
    [InlineData("", ClientCertificateRequest.NotAsked, true)]
    [InlineData("-verify 1", ClientCertificateRequest.Optional, true)]
    [InlineData("-verify 1 -tls1_2", ClientCertificateRequest.Optional, true)]
    [InlineData("-Verify 1", ClientCertificateRequest.Required, true)]
    [InlineData("-Verify 1 -tls1_2", ClientCertificateRequest.Required, false)]
    public async Task Probe_ServerAsksForCertificate_SeesWhetherItIsRequired(
        string arguments, ClientCertificateRequest expected, bool established)
    {
        await _files.MakeSelfSignedAsync("rsa", "rsa:2048");
        await using var server = await StartAsync("rsa", arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        // The server greets nobody, but in TLS 1.3 it says after the handshake what it makes of its client.
        var options = expected switch
        {
            ClientCertificateRequest.Required => Probing.Patient,
            ClientCertificateRequest.Optional => Probing.Patient with { SettleTime = TimeSpan.FromSeconds(5) },
            _ => Probing.OfSilentServer,
        };

        var probe = await Probing.ProbeAsync(Service.Pop3S, server.Port, options);
        var judge = await OpenSslClient.ConnectAsync(server.Port);

        Assert.Equal(expected, probe.ClientCertificateRequest);
        Assert.Equal(established, probe.TlsEstablished);
        Assert.Equal(judge.WasAskedForCertificate, expected is not ClientCertificateRequest.NotAsked);
    }

    private async Task<Probe> AssertAgreesAsync(string name, IEnumerable<string> arguments)
    {
        await using var server = await StartAsync(name, arguments);

        var probe = await Probing.ProbeAsync(Service.Pop3S, server.Port, Probing.OfSilentServer);
        var client = await OpenSslClient.ConnectAsync(server.Port);
        var cipherNames = await OpenSslClient.CipherNamesAsync();

        Assert.Equal((true, ProbeFailure.Unspecified), (probe.TlsEstablished, probe.Failure));
        Assert.Equal(client.Protocol, probe.Protocol);
        Assert.Equal(cipherNames[client.Cipher], probe.CipherSuite);
        Assert.Equal(client.ChainFingerprints, probe.Chain.Select(certificate => certificate.Sha256Fingerprint));
        Assert.Equal(await SslScan.AcceptedProtocolsAsync(server.Port), probe.AcceptedProtocols);
        Assert.Equal(4, probe.AcceptedProtocols.Count + probe.RefusedProtocols.Count);
        return probe;
    }

    private Task<OpenSslServer> StartAsync(string name, IEnumerable<string> arguments) => OpenSslServer.StartAsync(
        ["-cert", _files.PathOf($"{name}.pem"), "-key", _files.PathOf($"{name}.key"), .. arguments]);
}
