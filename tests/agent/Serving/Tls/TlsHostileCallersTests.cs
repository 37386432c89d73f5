using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using XMailFleet.Identities;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>Callers who do not keep to the rules end their own connection, and cost nobody else's.</summary>
public sealed class TlsHostileCallersTests
{
    private const byte HandshakeRecord = 22;
    private const byte ClientHello = 1;

    public static TheoryData<string, byte[]> Beginnings => new()
    {
        { "another protocol", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray() },
        { "HTTP/2 in clear", RawHttp2.Opening },
        { "random bytes", RandomNumberGenerator.GetBytes(4096) },
        { "a record longer than any may be", [HandshakeRecord, 3, 1, 0xff, 0xff, .. new byte[8192]] },
        { "a hello longer than any is", [HandshakeRecord, 3, 1, 0x40, 0, ClientHello, 0, 0xff, 0xff, .. new byte[16380]] },
        { "data before the handshake", [23, 3, 3, 0, 5, .. "hello"u8] },
        { "an alert that ends it", [21, 3, 3, 0, 2, 2, 40] },
        { "an empty hello", [HandshakeRecord, 3, 1, 0, 4, ClientHello, 0, 0, 0] },
        { "a hello of zeros", [HandshakeRecord, 3, 1, 0, 68, ClientHello, 0, 0, 64, .. new byte[64]] },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task Handshake_NoTls_IsHungUp(string what, byte[] bytes)
    {
        await using var site = await TlsSite.StartAsync();
        await using var connection = await Callers.ConnectAsync(site.Port);

        await connection.WriteAsync(bytes);

        Assert.True(await EndsAsync(connection), what);
        await AssertServesAsync(site);
        AssertNoFault(site);
    }

    [Fact]
    public async Task Handshake_SmallRecordsWithoutEnd_IsHungUp()
    {
        await using var site = await TlsSite.StartAsync();
        await using var connection = await Callers.ConnectAsync(site.Port);
        // One message of 16,000 bytes after the other, each of a kind that is not known: nothing of it is complete.
        var sent = 0;
        try
        {
            await connection.WriteAsync(new byte[] { HandshakeRecord, 3, 1, 0, 4, ClientHello, 0, 0x3f, 0xff });
            for (; sent < 1 << 20; sent++) await connection.WriteAsync(new byte[] { HandshakeRecord, 3, 1, 0, 1, 0 });
        }
        catch (IOException)
        {
            // Hung up.
        }

        Assert.True(sent < 1 << 20);
        await AssertServesAsync(site);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    public async Task Handshake_HalfOpen_IsHungUpAfterItsTime(int bytes)
    {
        await using var site = await TlsSite.StartAsync(TimeSpan.FromMilliseconds(300));
        await using var connection = await Callers.ConnectAsync(site.Port);

        await connection.WriteAsync(new byte[] { HandshakeRecord, 3, 1, 0, 100, ClientHello, 0, 0, 96 }.Concat(new byte[100]).Take(bytes).ToArray());

        Assert.True(await EndsAsync(connection));
    }

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

            Assert.True(await EndsAsync(raw));
        }

        await AssertServesAsync(site);
        await site.StopAsync();
        AssertNoFault(site);
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
            for (var other = 0; other < 20; other++) await AssertServesAsync(site);
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
        }

        await AssertServesAsync(site);
        await site.StopAsync();
        AssertNoFault(site);
    }

    [Fact]
    public async Task Certificate_OfAnotherFleet_IsShownAndNotBelieved()
    {
        await using var site = await TlsSite.StartAsync();
        var stranger = Member.Of(Authority.Make("other", Member.Now), IdentityKind.Person, "v");
        using var client = Callers.ByPlatform(site, SslProtocols.Tls13, stranger);

        Assert.Equal("xmailfleet://other/person/v", await client.GetStringAsync("/who"));
    }

    [Fact]
    public async Task Log_AllOfIt_HoldsNoKey()
    {
        await using var site = await TlsSite.StartAsync();
        using var client = Callers.ByPlatform(site, SslProtocols.Tls12, Member.Of(site.Authority, IdentityKind.Person, "v"));
        await client.GetStringAsync("/who");

        var secret = site.Server.Key.Private.D.ToString(16);
        Assert.All(site.Log.Lines, line => Assert.DoesNotContain(secret, line.Message, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task AssertServesAsync(TlsSite site)
    {
        using var client = Callers.ByPlatform(site, SslProtocols.Tls13);
        Assert.Equal("nobody", await client.GetStringAsync("/who"));
    }

    // Strangers fill no log.
    private static void AssertNoFault(TlsSite site) =>
        Assert.Empty(site.Log.Lines.Where(line => line.Level > LogLevel.Information).Select(line => line.Message));

    // A request that HTTP/2 itself lets have all of its answer at once.
    private static byte[] WithoutWindows(string path) =>
    [
        .. RawHttp2.Opening, .. RawHttp2.Frame(RawHttp2.Settings, 0, 0, [0, 4, 0x7f, 0xff, 0xff, 0xff]),
        .. RawHttp2.Frame(RawHttp2.WindowUpdate, 0, 0, [0x7f, 0xff, 0, 0]),
        .. RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndStream | RawHttp2.EndHeaders, 1, RawHttp2.Request(path)),
    ];

    // Reads until the server hangs up; false where it does not.
    private static async Task<bool> EndsAsync(Stream connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await LengthOfAsync(connection, patience.Token);
            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<long> LengthOfAsync(Stream stream, CancellationToken cancellation = default)
    {
        var (length, buffer) = (0L, new byte[64 << 10]);
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count) length += count;
        return length;
    }
}
