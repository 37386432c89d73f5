using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>Whatever comes over the wire, a probe ends with a fact or a failure and throws nothing.</summary>
public sealed class HostileServerTests
{
    private static readonly ProbeOptions Brisk = new()
    {
        ConnectionDeadline = TimeSpan.FromMilliseconds(500),
        SettleTime = TimeSpan.FromMilliseconds(100),
        GoodbyeTime = TimeSpan.FromMilliseconds(100),
        EnumerateProtocols = false,
    };

    [Theory]
    [InlineData(Service.Pop3S, PeerService.Pop3s)]
    [InlineData(Service.SmtpStarttls, PeerService.Smtp)]
    [InlineData(Service.CtrlTls, PeerService.Ctrl)]
    public async Task Probe_DamagedAnswers_EndsWithFactOrFailure(Service service, PeerService listening)
    {
        using var root = MailRoot.Healthy();
        await using var peer = await XMailPeer.StartAsync(root);
        for (var seed = 0; seed < 40; seed++)
        {
            await using var relay = new BitFlippingRelay(peer.PortOf(listening), seed);

            var probe = await Probing.ProbeAsync(service, relay.Port, Brisk);

            Assert.True(probe.TlsEstablished || probe.Failure is not ProbeFailure.Unspecified, $"seed {seed}: {probe}");
        }
    }

    [Theory]
    [InlineData(Service.Pop3S)]
    [InlineData(Service.SmtpStarttls)]
    [InlineData(Service.Pop3Stls)]
    public async Task Probe_EndlessLine_EndsWithFailure(Service service)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var probing = Probing.ProbeAsync(service, ((IPEndPoint)listener.LocalEndpoint).Port);
        using var client = await listener.AcceptTcpClientAsync();
        var pouring = PourAsync(client.GetStream());

        var probe = await probing;

        Assert.Equal(ProbeFailure.WrongProtocol, probe.Failure);
        Assert.InRange(probe.FailureDetail.Length, 1, 200);
        await pouring;
    }

    private static async Task PourAsync(NetworkStream stream)
    {
        var text = new byte[65536];
        text.AsSpan().Fill((byte)'x');
        try
        {
            while (true) await stream.WriteAsync(text);
        }
        catch (IOException)
        {
            // The probe has hung up.
        }
    }
}
