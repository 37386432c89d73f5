using System.Net.Security;
using System.Security.Authentication;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>Connections that begin well and go on otherwise.</summary>
public sealed class TlsRoughConnectionsTests
{
    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Connection_RecordDamagedOrCutOff_IsHungUp(SslProtocols version)
    {
        await using var site = await TlsSite.StartAsync();
        foreach (var rest in new byte[][] { [23, 3, 3, 0, 40, .. new byte[40]], [23, 3, 3, 0, 40, 1, 2, 3] })
        {
            await using var raw = await Callers.ConnectAsync(site.Port);
            await using var tls = new SslStream(raw, leaveInnerStreamOpen: true);
            await tls.AuthenticateAsClientAsync(Callers.Options(site, version));
            await tls.WriteAsync(RawHttp2.Opening);

            await raw.WriteAsync(rest);
            raw.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);

            Assert.True(await Callers.EndsAsync(raw));
        }

        await site.AssertServesAsync();
        await site.StopAsync();
        site.AssertNoFault();
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Connection_CallerReadsNothing_MakesTheServerWait(SslProtocols version)
    {
        const int Length = 64 << 20;
        await using var site = await TlsSite.StartAsync();
        await using var raw = await Callers.ConnectAsync(site.Port);
        await using var tls = new SslStream(raw);
        await tls.AuthenticateAsClientAsync(Callers.Options(site, version));

        await tls.WriteAsync(WithoutWindows($"/bytes/{Length}"));

        // Others are served meanwhile. Once the system's own buffers are full, there is no more of it.
        for (var (before, after) = (-1L, site.Sent); after == 0 || before < after; (before, after) = (after, site.Sent))
            for (var other = 0; other < 20; other++) await site.AssertServesAsync();
        Assert.InRange(site.Sent, 1, Length / 2);
        var buffer = new byte[64 << 10];
        while (site.Sent < Length) Assert.NotEqual(0, await tls.ReadAsync(buffer));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Connection_EitherEndGoesInTheMiddle_LogsNoFault(SslProtocols version)
    {
        await using var site = await TlsSite.StartAsync();
        for (var round = 0; round < 5; round++)
        {
            using var client = Callers.ByPlatform(site, version);
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/abort"));
            var answer = await client.GetAsync($"/bytes/{8 << 20}", HttpCompletionOption.ResponseHeadersRead);
            await answer.Content.ReadAsStreamAsync();
            using var ours = Callers.ByOurs(site.Port, site.Authority.Trust);
            Assert.Equal("nobody", await ours.GetStringAsync("/who"));
        }

        await site.AssertServesAsync();
        await site.StopAsync();
        site.AssertNoFault();
    }

    // A request that HTTP/2 itself lets have all of its answer at once.
    private static byte[] WithoutWindows(string path) =>
    [
        .. RawHttp2.Opening, .. RawHttp2.Frame(RawHttp2.Settings, 0, 0, [0, 4, 0x7f, 0xff, 0xff, 0xff]),
        .. RawHttp2.Frame(RawHttp2.WindowUpdate, 0, 0, [0x7f, 0xff, 0, 0]),
        .. RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndStream | RawHttp2.EndHeaders, 1, RawHttp2.Request(path)),
    ];
}
