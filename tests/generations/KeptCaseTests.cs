using XMailFleet.Generations.Tests.Cases;
using XMailFleet.Generations.Tests.Libraries;
using XMailFleet.Generations.Tests.Trying;

namespace XMailFleet.Generations.Tests;

/// <summary>
/// Mail roots and configurations that chance has found, in which versions of OpenSSL differ or the agent once erred: what a stand-in for XMail
/// does with them, and that the rules say so.
/// </summary>
[Trait("Needs", "generations")]
[Collection(SharedGenerations.Name)]
public sealed class KeptCaseTests(GenerationSet generations, KeptCaseTests.Stock stock) : IClassFixture<KeptCaseTests.Stock>
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
        var material = await stock.MadeByAsync(generations.Newest);
        using var trier = new Trier(generations, material);
        var trials = await trier.TryAsync(new Configuration("kept", configuration), [Of(material, certificate)], generations.All);

        Assert.All(trials, trial =>
        {
            Assert.Equal(trial.Generation.Version.StartsWith("3.0.", StringComparison.Ordinal) ? servedBy30 : servedBy35, trial.Seen.IsServed);
            Assert.True(trial.SaidOfAny == trial.Seen.IsServed, $"{trial.Generation.Version}: {trial.Difference}");
        });
    }

    private static Material Of(MaterialStock stock, string certificate) => new(
        certificate,
        new Dictionary<string, byte[]>
        {
            ["server.cert"] = stock.Read(certificate),
            ["server.key"] = stock.Read(Path.ChangeExtension(certificate, "key")),
        },
        "-");

    /// <summary>Material that is made once for all rows.</summary>
    public sealed class Stock : IDisposable
    {
        private MaterialStock? _made;

        internal async Task<MaterialStock> MadeByAsync(Generation maker) => _made ??= await MaterialStock.MakeAsync(maker);

        public void Dispose() => _made?.Dispose();
    }
}
