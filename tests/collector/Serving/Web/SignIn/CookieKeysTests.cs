using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using XMailFleet.Collector.Serving.Web.SignIn;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Serving.Web.SignIn;

public sealed class CookieKeysTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly KeyWrap _wrap = new(RandomNumberGenerator.GetBytes(KeyWrap.KeyLength));
    private LiteDbHistoryStore _store = null!;

    public async Task InitializeAsync() => _store = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Key_OfOneCollector_IsThatOfAnother()
    {
        using var one = Services(_wrap);
        using var other = Services(_wrap);
        var secret = one.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect("ann");
        Assert.Equal("ann", other.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Unprotect(secret));
        Assert.Single(await StoredAsync());
    }

    [Fact]
    public async Task Keys_InTheStore_AreNotReadableThere()
    {
        using var services = Services(_wrap);
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect("ann");
        var stored = Assert.Single(await StoredAsync());
        Assert.DoesNotContain("masterKey", Encoding.UTF8.GetString(stored.Body), StringComparison.Ordinal);
        Assert.Contains("masterKey", Encoding.UTF8.GetString(_wrap.Unwrap($"cookie-key/{stored.Id}", stored.Body)), StringComparison.Ordinal);
        Assert.Throws<AuthenticationTagMismatchException>(() => _wrap.Unwrap("cookie-key/key-of-another", stored.Body));
    }

    // Whoever can write into the store alone, and would sign himself in.
    [Fact]
    public async Task Key_ThatSomebodyElsePutThere_IsNotUsed()
    {
        var forged = new KeyWrap(RandomNumberGenerator.GetBytes(KeyWrap.KeyLength));
        using (var services = Services(forged)) services.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect("ann");
        var key = Assert.Single(await StoredAsync());
        var clear = forged.Unwrap($"cookie-key/{key.Id}", key.Body);
        await _store.Members.ChangeAsync(AccessKind.CookieKey, "key-in-clear", _ => (clear, true), default);
        using var own = Services(_wrap);
        Assert.Empty(own.GetRequiredService<CookieKeys>().GetAllElements());
        own.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect("ann");
        Assert.Equal(3, (await StoredAsync()).Count);
        Assert.Single(own.GetRequiredService<CookieKeys>().GetAllElements());
    }

    [Fact]
    public async Task Keys_OfACollector_AreInNoDirectory()
    {
        await using var collector = await RunningCollector.StartAsync();
        using (await collector.VisitAsync())
        {
            var keys = collector.App.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<KeyManagementOptions>>().Value;
            Assert.IsType<CookieKeys>(keys.XmlRepository);
            Assert.NotEmpty(await collector.Store.Members.ListAsync(AccessKind.CookieKey, "", 10, default));
        }

        await collector.RestartAsync();
    }

    [Fact]
    public async Task Session_AfterARestart_GoesOn()
    {
        await using var collector = await RunningCollector.StartAsync();
        string cookies;
        using (var visitor = await collector.VisitAsync()) cookies = visitor.Cookies.GetCookieHeader(collector.WebAddress);
        await collector.RestartAsync();
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, collector.WebAddress);
        request.Headers.Add("Cookie", cookies);
        using var answer = await http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void Element_StoredAndRead_IsTheSame()
    {
        var keys = new CookieKeys(_store.Members, _wrap, NullLogger<CookieKeys>.Instance);
        keys.StoreElement(new XElement("key", new XAttribute("id", 1), "日本"), "key-1");
        Assert.Equal("<key id=\"1\">日本</key>", Assert.Single(keys.GetAllElements()).ToString());
    }

    private Task<IReadOnlyList<AccessRecord>> StoredAsync() => _store.Members.ListAsync(AccessKind.CookieKey, "", 10, default);

    private ServiceProvider Services(KeyWrap wrap)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IHistoryStore>(_store).AddSingleton(_store.Members).AddSingleton(wrap);
        services.AddCookieKeys();
        return services.BuildServiceProvider();
    }
}
