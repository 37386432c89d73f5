using System.Net.Sockets;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>The stand-in for XMail fails in the steps and with the codes that a real XMail 1.27 was seen to give.</summary>
public sealed class XMailPeerTests
{
    [Theory]
    [InlineData("server.cert", null, -235)]
    [InlineData("server.cert", "", -235)]
    [InlineData("server.key", null, -236)]
    [InlineData("server.key", "no key\n", -236)]
    public async Task Handshake_FileMissingOrUseless_FailsWithItsCode(string name, string? content, int code)
    {
        using var root = MailRoot.Healthy();
        if (content is null) File.Delete(root.PathOf(name));
        else root.Write(name, content);

        Assert.Equal([code], await CodesAsync(root));
    }

    [Fact]
    public async Task Handshake_KeyOfAnotherCertificate_FailsInKeyFile()
    {
        using var root = MailRoot.Healthy();
        root.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);

        Assert.Equal([-236], await CodesAsync(root));
    }

    [Fact]
    public async Task Handshake_EncryptedKey_FailsInKeyFileAndAsksNobody()
    {
        using var root = MailRoot.Healthy();
        await OpenSslTool.RunAsync(root.Directory, "pkey -in server.key -aes128 -passout pass:secret -out encrypted");
        File.Move(root.PathOf("encrypted"), root.PathOf("server.key"), overwrite: true);

        Assert.Equal([-236], await CodesAsync(root));
    }

    [Fact]
    public async Task Handshake_EmptyCertsPemInUse_FailsInVerifyPaths()
    {
        using var root = MailRoot.Healthy().Write("certs.pem", "");
        root.WriteServerTab(("SSLWantVerify", "1"), ("SSLUseCertsFile", "1"));

        Assert.Equal([-244], await CodesAsync(root));
    }

    [Fact]
    public async Task Handshake_ClientSpeaksNoTls_FailsInAccept()
    {
        using var root = MailRoot.Healthy();

        Assert.Equal([-250], await CodesAsync(root));
    }

    private static async Task<IEnumerable<int>> CodesAsync(MailRoot root)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var peer = await XMailPeer.StartAsync(root);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", peer.PortOf(PeerService.Pop3s), deadline.Token);
        await client.GetStream().WriteAsync("not a TLS record\r\n"u8.ToArray(), deadline.Token);
        return (await peer.WaitForHandshakesAsync(1, deadline.Token)).Select(handshake => handshake.Code);
    }
}
