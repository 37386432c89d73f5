using System.Security.Authentication;
using System.Security.Cryptography;
using XMailFleet.Identities;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>Kestrel over our TLS, as clients of others and our own meet it.</summary>
public sealed class TlsServingTests
{
    public static TheoryData<SslProtocols> Versions => [SslProtocols.Tls12, SslProtocols.Tls13];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Platform_WithAndWithoutCertificate_IsToldApart(SslProtocols version)
    {
        await using var site = await TlsSite.StartAsync();
        using var nobody = Callers.ByPlatform(site, version);
        using var viewer = Callers.ByPlatform(site, version, Member.Of(site.Authority, IdentityKind.Person, "v"));

        Assert.Equal(("nobody", "xmailfleet://f/person/v"), (await nobody.GetStringAsync("/who"), await viewer.GetStringAsync("/who")));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task PlatformBelowClearHttp_WithCertificate_IsTold(SslProtocols version)
    {
        await using var site = await TlsSite.StartAsync();
        using var collector = Callers.ByPlatformBelow(site, version, Member.Of(site.Authority, IdentityKind.Collector, "c"));

        Assert.Equal("xmailfleet://f/collector/c", await collector.GetStringAsync("/who"));
    }

    [Fact]
    public async Task Ours_WithAndWithoutCertificate_IsToldApart()
    {
        await using var site = await TlsSite.StartAsync();
        using var nobody = Callers.ByOurs(site.Port, site.Authority.Trust);
        using var agent = Callers.ByOurs(site.Port, site.Authority.Trust, Member.Of(site.Authority, IdentityKind.Agent, "b"));

        Assert.Equal(("nobody", "xmailfleet://f/agent/b"), (await nobody.GetStringAsync("/who"), await agent.GetStringAsync("/who")));
    }

    [Fact]
    public async Task Ours_FiftyStreamsOfLargeBodiesBothWays_GetAllOfThemBack()
    {
        await using var site = await TlsSite.StartAsync();
        using var client = Callers.ByOurs(site.Port, site.Authority.Trust);

        await AssertEchoedAsync(client);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Platform_FiftyStreamsOfLargeBodiesBothWays_GetAllOfThemBack(SslProtocols version)
    {
        await using var site = await TlsSite.StartAsync();
        using var client = Callers.ByPlatform(site, version);

        await AssertEchoedAsync(client);
    }

    [Fact]
    public async Task Credentials_Renewed_AreShownToTheNextCaller()
    {
        await using var site = await TlsSite.StartAsync();
        using (var before = Callers.ByPlatform(site, SslProtocols.Tls13)) await before.GetStringAsync("/who");

        site.Server = Member.Of(site.Authority, IdentityKind.Agent, "renewed");

        // Takes what site.Server is by then, and nothing else.
        using var after = Callers.ByPlatform(site, SslProtocols.Tls13);
        Assert.Equal("nobody", await after.GetStringAsync("/who"));
    }

    private static async Task AssertEchoedAsync(HttpClient client)
    {
        var bodies = Enumerable.Range(0, 50).Select(_ => RandomNumberGenerator.GetBytes(1 << 20)).ToList();
        var answers = await Task.WhenAll(bodies.Select(async body =>
        {
            using var answer = await client.PostAsync("/echo", new ByteArrayContent(body));
            return await answer.Content.ReadAsByteArrayAsync();
        }));
        Assert.All(bodies.Zip(answers), pair => Assert.True(pair.First.AsSpan().SequenceEqual(pair.Second)));
    }
}
