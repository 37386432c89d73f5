using System.Net;
using System.Net.Sockets;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Agent.Tests.Diagnosing.Probes;
using XMailFleet.Identities;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>Our client and servers that others made, or that are none.</summary>
public sealed class TlsClientTests
{
    private static readonly Authority Fleet = Authority.Make("f", Member.Now);

    [Theory]
    [InlineData("tls1_2")]
    [InlineData("tls1_3")]
    [Trait("Needs", "openssl")]
    public async Task OpenSslServer_EitherVersion_VerifiesOurCertificate(string version)
    {
        using var directory = new ScratchDirectory();
        await using var server = await StartAsync(directory, $"-{version}", "-Verify", "1", "-verify_return_error", "-alpn", "h2", "-rev");

        await using var stream = await ConnectAsync(server.Port, Member.Of(Fleet, IdentityKind.Agent, "b"));

        await stream.WriteAsync("said\n"u8.ToArray());
        var answer = new byte[5];
        await stream.ReadExactlyAsync(answer);
        Assert.Equal("dias\n"u8.ToArray(), answer);
    }

    [Theory]
    [InlineData("tls1_2")]
    [InlineData("tls1_3")]
    [Trait("Needs", "openssl")]
    public async Task OpenSslServer_WantsACertificateThatWeDoNotHave_Refuses(string version)
    {
        using var directory = new ScratchDirectory();
        await using var server = await StartAsync(directory, $"-{version}", "-Verify", "1", "-verify_return_error", "-alpn", "h2", "-rev");

        var failure = await Assert.ThrowsAsync<TlsFailedException>(async () =>
        {
            await using var stream = await ConnectAsync(server.Port);
            await stream.ReadExactlyAsync(new byte[1]);
        });

        Assert.Equal((TlsFailure.Refused, version is "tls1_2" ? "handshake_failure" : "certificate_required"), (failure.Reason, failure.Alert));
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task OpenSslServer_OldVersionOnly_IsRefused()
    {
        using var directory = new ScratchDirectory();
        await using var server = await StartAsync(directory, "-tls1_1", "-cipher", "DEFAULT:@SECLEVEL=0");

        Assert.Equal(TlsFailure.Refused, (await FailureAsync(server.Port)).Reason);
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task OpenSslServer_NoHttp2_IsBroken()
    {
        using var directory = new ScratchDirectory();
        await using var server = await StartAsync(directory);

        Assert.Equal(TlsFailure.Broken, (await FailureAsync(server.Port)).Reason);
    }

    [Fact]
    public async Task Server_OfAnotherFleet_IsNotAccepted()
    {
        await using var site = await TlsSite.StartAsync();

        Assert.Equal(TlsFailure.NotAccepted, (await FailureAsync(site.Port)).Reason);
        // It is told so.
        await site.Log.HearsAsync("The peer refused: bad_certificate");
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", nameof(TlsFailure.NotTls))]
    [InlineData("\u0016\u0003\u0003\u0000\u0004\u0002\u0000\u0000\u0000", nameof(TlsFailure.Broken))]
    [InlineData("\u0015\u0003\u0003\u0000\u0002\u0002\u0028", nameof(TlsFailure.Refused))]
    [InlineData("", nameof(TlsFailure.Broken))]
    public async Task Server_SaysThatAndHangsUp_FailsForAReason(string words, string reason)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = AnswerAsync(listener, System.Text.Encoding.Latin1.GetBytes(words));

        Assert.Equal(reason, (await FailureAsync(((IPEndPoint)listener.LocalEndpoint).Port)).Reason.ToString());
        await serving;
    }

    [Fact]
    public async Task Server_SaysNothing_TimesOut()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var failure = await FailureAsync(((IPEndPoint)listener.LocalEndpoint).Port, TimeSpan.FromMilliseconds(300));

        Assert.Equal(TlsFailure.TimedOut, failure.Reason);
    }

    [Fact]
    public async Task Stream_Disposed_SaysGoodbye()
    {
        await using var site = await TlsSite.StartAsync();
        var inner = await Callers.ConnectAsync(site.Port);
        var stream = await TlsClient.ConnectAsync(inner, _ => true, own: null, CancellationToken.None);

        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.WriteAsync(new byte[1]));
        Assert.False(inner.CanRead);
    }

    private static async Task AnswerAsync(TcpListener listener, byte[] words)
    {
        using var socket = await listener.AcceptSocketAsync();
        _ = await socket.ReceiveAsync(new byte[4096]);
        await socket.SendAsync(words);
    }

    private static async Task<TlsFailedException> FailureAsync(int port, TimeSpan? time = null) =>
        await Assert.ThrowsAsync<TlsFailedException>(() => ConnectAsync(port, time: time));

    private static async Task<Stream> ConnectAsync(int port, Member? member = null, TimeSpan? time = null) => await TlsClient.ConnectAsync(
        await Callers.ConnectAsync(port), chain => Callers.Accepts(Fleet.Trust, chain), member?.Credentials, CancellationToken.None, time);

    private static async Task<OpenSslServer> StartAsync(ScratchDirectory directory, params string[] arguments)
    {
        var own = directory.Write("server.pem", Member.Of(Fleet, IdentityKind.Collector, "c").Pem);
        var authority = directory.Write("authority.pem", Member.PemOf(Fleet.Certificate));
        return await OpenSslServer.StartAsync(["-cert", own, "-key", own, "-CAfile", authority, .. arguments]);
    }
}
