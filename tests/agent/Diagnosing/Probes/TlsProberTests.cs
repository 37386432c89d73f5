using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>Probes of a stand-in for XMail that speaks its dialogue, with a real OpenSSL behind it.</summary>
public sealed class TlsProberTests
{
    public static TheoryData<Service> Services => [.. Enum.GetValues<Service>().Where(s => s != Service.Unspecified)];

    public static TheoryData<Service> UpgradedServices =>
        [Service.Pop3Stls, Service.SmtpStarttls, Service.CtrlTls];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Probe_HealthyServer_SeesTlsAndGreeting(Service service)
    {
        using var root = MailRoot.Healthy();
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal(ProbeFailure.Unspecified, probe.Failure);
        Assert.True(probe is { Reachable: true, TlsEstablished: true });
        Assert.Equal("TLSv1.3", probe.Protocol);
        Assert.Equal(ClientCertificateRequest.NotAsked, probe.ClientCertificateRequest);
        Assert.Contains("XMail 1.27", probe.Greeting, StringComparison.Ordinal);
        Assert.Equal(["TLSv1.2", "TLSv1.3"], probe.AcceptedProtocols);
        Assert.Equal(["TLSv1.0", "TLSv1.1"], probe.RefusedProtocols);
        Assert.DoesNotContain(peer.Handshakes, handshake => handshake.Code == -105);
    }

    [Theory]
    [InlineData(Service.Pop3Stls, "pop3")]
    [InlineData(Service.SmtpStarttls, "smtp")]
    public async Task Probe_UpgradedService_AgreesWithJudges(Service service, string starttls)
    {
        using var root = MailRoot.Healthy();
        await using var peer = await XMailPeer.StartAsync(root);
        var port = PortOf(peer, service);

        var probe = await Probing.ProbeAsync(service, port);
        var client = await OpenSslClient.ConnectAsync(port, "-starttls", starttls);

        Assert.Equal(client.Protocol, probe.Protocol);
        Assert.Equal(client.Cipher, probe.CipherSuite);
        Assert.Equal(client.ChainFingerprints, probe.Chain.Select(certificate => certificate.Sha256Fingerprint));
        Assert.Equal(
            await SslScan.AcceptedProtocolsAsync(port, $"--starttls-{starttls}"), probe.AcceptedProtocols);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Probe_KeyOfAnotherCertificate_IsClosedAtHandshake(Service service)
    {
        using var root = MailRoot.Healthy();
        root.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal((true, false), (probe.Reachable, probe.TlsEstablished));
        Assert.Equal(ProbeFailure.ClosedAtHandshake, probe.Failure);
        Assert.Empty(probe.AcceptedProtocols);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Probe_ClientCertificateWanted_IsOptional(Service service)
    {
        using var root = MailRoot.Healthy();
        root.WriteServerTab(("RootDomain", "example.test"), ("SSLWantVerify", "1"));
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal(ClientCertificateRequest.Optional, probe.ClientCertificateRequest);
        Assert.Equal((true, ProbeFailure.Unspecified), (probe.TlsEstablished, probe.Failure));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Probe_ClientCertificateMandatory_IsRequired(Service service)
    {
        using var root = MailRoot.Healthy();
        root.WriteServerTab(("RootDomain", "example.test"), ("SSLWantCert", "1"));
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal(ClientCertificateRequest.Required, probe.ClientCertificateRequest);
        Assert.Equal((true, ProbeFailure.Alert), (probe.TlsEstablished, probe.Failure));
        Assert.Equal("certificate_required", probe.FailureDetail);
        Assert.Equal(["TLSv1.2", "TLSv1.3"], probe.AcceptedProtocols);
    }

    [Theory]
    [MemberData(nameof(UpgradedServices))]
    public async Task Probe_UpgradeSwitchedOff_IsNotOffered(Service service)
    {
        using var root = MailRoot.Healthy();
        root.WriteServerTab(
            ("RootDomain", "example.test"), ("EnableSMTP-TLS", "0"), ("EnablePOP3-TLS", "0"), ("EnableCTRL-TLS", "0"));
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal(ProbeFailure.NotOffered, probe.Failure);
        Assert.Empty(peer.Handshakes);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Probe_AddressDenied_IsRefusedAddress(Service service)
    {
        using var root = MailRoot.Healthy();
        await using var peer = await XMailPeer.StartAsync(root, new XMailPeerOptions { DenyClients = true });

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal(ProbeFailure.RefusedAddress, probe.Failure);
        Assert.Equal(ProbeTargetIsImplicit(service), probe.TlsEstablished);
    }

    [Theory]
    [InlineData(Service.SmtpStarttls, ProbeFailure.Temporary)]
    [InlineData(Service.Pop3Stls, ProbeFailure.Temporary)]
    [InlineData(Service.CtrlTls, ProbeFailure.NotOffered)]
    [InlineData(Service.Smtps, ProbeFailure.ClosedAtHandshake)]
    public async Task Probe_ServerTabMissing_FailsAsXMailDoes(Service service, ProbeFailure expected)
    {
        using var root = MailRoot.Healthy();
        File.Delete(root.PathOf("server.tab"));
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, PortOf(peer, service));

        Assert.Equal(expected, probe.Failure);
    }

    [Fact]
    public async Task Probe_NoRootDomain_StartTlsWorksAllTheSame()
    {
        using var root = MailRoot.Healthy().Write("server.tab", "");
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(Service.SmtpStarttls, peer.PortOf(PeerService.Smtp));

        Assert.Equal((true, ProbeFailure.Unspecified), (probe.TlsEstablished, probe.Failure));
    }

    [Theory]
    [InlineData(Service.SmtpStarttls, PeerService.Pop3)]
    [InlineData(Service.Pop3Stls, PeerService.Smtp)]
    [InlineData(Service.CtrlTls, PeerService.Smtp)]
    [InlineData(Service.Smtps, PeerService.Smtp)]
    [InlineData(Service.Smtps, PeerService.Pop3s)]
    public async Task Probe_OtherServiceOnThePort_IsWrongProtocol(Service service, PeerService listening)
    {
        using var root = MailRoot.Healthy();
        await using var peer = await XMailPeer.StartAsync(root);

        var probe = await Probing.ProbeAsync(service, peer.PortOf(listening));

        Assert.Equal(ProbeFailure.WrongProtocol, probe.Failure);
        Assert.Contains("XMail 1.27", probe.FailureDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_NothingListens_IsRefused()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();

        var probe = await Probing.ProbeAsync(Service.Pop3S, port);

        Assert.Equal((false, ProbeFailure.Refused), (probe.Reachable, probe.Failure));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Probe_SilentServer_TimesOut(Service service)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = new ProbeOptions { ConnectionDeadline = TimeSpan.FromSeconds(2) };

        var probe = await Probing.ProbeAsync(service, ((IPEndPoint)silent.LocalEndpoint).Port, options);

        Assert.Equal((true, ProbeFailure.TimedOut), (probe.Reachable, probe.Failure));
    }

    [Fact]
    public async Task Probe_BudgetSpent_TellsWhatWasNotTried()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var config = Probing.ConfigOf(Service.Pop3S, port);
        config.Services[0].Endpoints.Add(new V1.Endpoint { Address = "127.0.0.2", Port = port });
        var options = new ProbeOptions { MaxConnections = 1, Budget = TimeSpan.FromSeconds(2) };

        var probes = await new TlsProber(options, TimeProvider.System)
            .ProbeAsync(new Diagnosis { TlsConfig = config }, CancellationToken.None);

        Assert.Equal([ProbeFailure.TimedOut, ProbeFailure.NotTried], probes.Select(probe => probe.Failure).Order());
    }

    [Fact]
    public async Task Probe_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var prober = new TlsProber(new ProbeOptions(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => prober.ProbeAsync(new Diagnosis { TlsConfig = Probing.ConfigOf(Service.Pop3S, 1) }, cancelled.Token));
    }

    private static int PortOf(XMailPeer peer, Service service) => peer.PortOf(service switch
    {
        Service.Pop3S => PeerService.Pop3s,
        Service.Smtps => PeerService.Smtps,
        Service.Ctrls => PeerService.Ctrls,
        Service.Pop3Stls => PeerService.Pop3,
        Service.SmtpStarttls => PeerService.Smtp,
        _ => PeerService.Ctrl,
    });

    private static bool ProbeTargetIsImplicit(Service service) =>
        new ProbeTarget(service, IPAddress.Loopback, 1).IsImplicit;
}
