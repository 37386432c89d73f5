using XMailFleet.Generations.Tests.Cases;
using XMailFleet.Generations.Tests.Libraries;
using XMailFleet.Generations.Tests.Trying;

namespace XMailFleet.Generations.Tests;

/// <summary>
/// Mail roots and configurations that chance has found, in which versions of OpenSSL differ or the agent once erred: what a stand-in for XMail
/// does with them, and that the rules say so.
/// </summary>
/// <param name="fixture">The generations and the material.</param>
[Trait("Needs", "generations")]
public sealed class KeptCaseTests(KeptCaseTests.Fixture fixture) : IClassFixture<KeptCaseTests.Fixture>
{
    private const string Whole = "openssl_conf = init\n[init]\n";

    [Theory]
    [InlineData("by-sha1.issued", "", false, true)]
    [InlineData("by-md5.issued", "", false, true)]
    [InlineData("rsa1024.crt", "", false, false)]
    [InlineData("rsa2048.crt", "", true, true)]
    [InlineData("brainpool256.crt", "MinProtocol = TLSv1.3", false, true)]
    [InlineData("rsa2048.crt", "MaxProtocol = SSLv3", false, false)]
    [InlineData("rsa2048.crt", "CipherString = DEFAULT:@SECLEVEL=5", false, false)]
    [InlineData("p256.crt", "SignatureAlgorithms = RSA+SHA256", false, false)]
    [InlineData("p256.crt", "SignatureAlgorithms = nonsense", true, true)]
    [InlineData("rsa2048.crt", "VerifyMode = Require", false, false)]
    public async Task Rules_TlsCommands_SayWhatEachVersionDoes(string certificate, string command, bool servedBy30, bool servedBy35) =>
        await TryAsync(certificate, Whole + $"ssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\n{command}\n", servedBy30, servedBy35);

    [Theory]
    [InlineData("config_diagnostics = 1\n" + Whole + "ssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = nonsense\n", true, false)]
    [InlineData("config_diagnostics = 1\n" + Whole + "nonsense = init\n", false, false)]
    [InlineData(Whole + "nonsense = init\n", true, true)]
    [InlineData(Whole + "providers = list\n[list]\nlegacy = on\n[on]\nactivate = 1\n", false, false)]
    [InlineData(Whole + "providers = list\n[list]\nlegacy = on\ndefault = off\n[on]\nactivate = 1\n[off]\nactivate = 0\n", true, false)]
    [InlineData(Whole + "alg_section = how\n[how]\ndefault_properties = fips=yes\n", false, false)]
    public async Task Rules_Modules_SayWhatEachVersionDoes(string configuration, bool servedBy30, bool servedBy35) =>
        await TryAsync("rsa2048.crt", configuration, servedBy30, servedBy35);

    private async Task TryAsync(string certificate, string configuration, bool servedBy30, bool servedBy35)
    {
        var trials = await fixture.Trier.TryAsync(new Configuration("kept", configuration), [fixture.Of(certificate)], fixture.Generations.All);

        Assert.All(trials, trial =>
        {
            Assert.Equal(trial.Generation.Version.StartsWith("3.0.", StringComparison.Ordinal) ? servedBy30 : servedBy35, trial.Seen.IsServed);
            Assert.True(trial.SaidOfAny == trial.Seen.IsServed, $"{trial.Generation.Version}: {trial.Difference}");
        });
    }

    /// <summary>Debian's stable generations, and fresh material of the newest.</summary>
    public sealed class Fixture : IAsyncLifetime, IDisposable
    {
        private readonly GenerationSet _generations = new();
        private MaterialStock? _stock;
        private Trier? _trier;

        internal GenerationSet Generations => _generations;

        internal Trier Trier => _trier!;

        /// <summary>A mail root with that certificate and its key.</summary>
        internal Material Of(string certificate) => new(
            certificate,
            new Dictionary<string, byte[]>
            {
                ["server.cert"] = _stock!.Read(certificate),
                ["server.key"] = _stock.Read(Path.ChangeExtension(certificate, "key")),
            },
            "-");

        public async Task InitializeAsync()
        {
            await _generations.InitializeAsync();
            _stock = await MaterialStock.MakeAsync(_generations.Newest);
            _trier = new Trier(_generations, _stock);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            _trier?.Dispose();
            _stock?.Dispose();
            _generations.Dispose();
        }
    }
}
