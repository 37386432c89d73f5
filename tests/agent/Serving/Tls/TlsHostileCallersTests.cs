using System.Security.Authentication;
using System.Security.Cryptography;
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

        Assert.True(await Callers.EndsAsync(connection), what);
        await site.AssertServesAsync();
        site.AssertNoFault();
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
        await site.AssertServesAsync();
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

        Assert.True(await Callers.EndsAsync(connection));
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
}
