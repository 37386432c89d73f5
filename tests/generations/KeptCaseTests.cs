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
    private const string Every = "1.1.1 3.0 3.5 3.6 4.0";
    private const string None = "";
    private const string Whole = "openssl_conf = init\n[init]\n";

    [Theory]
    [InlineData("rsa2048.crt", "", Every)]
    [InlineData("rsa1024.crt", "", "1.1.1")]
    [InlineData("rsa1023.crt", "CipherString = DEFAULT:@SECLEVEL=1", "3.0 3.5 3.6 4.0")]
    [InlineData("rsa2047.crt", "CipherString = DEFAULT:@SECLEVEL=2", "3.0 3.5 3.6 4.0")]
    [InlineData("by-sha1.issued", "", "1.1.1 3.5 3.6 4.0")]
    [InlineData("by-sha1.issued", "CipherString = DEFAULT:@SECLEVEL=1", "1.1.1 3.5 3.6 4.0")]
    [InlineData("by-md5.issued", "", "3.5 3.6 4.0")]
    [InlineData("pss-sha1.crt", "", None)]
    [InlineData("pss-sha224.crt", "", None)]
    [InlineData("pss-long.crt", "", None)]
    [InlineData("pss-sha512.crt", "", Every)]
    [InlineData("nameless.crt", "", Every)]
    [InlineData("doubled.crt", "", "1.1.1 3.5 3.6 4.0")]
    [InlineData("malformed.crt", "", "3.5 3.6 4.0")]
    [InlineData("malformed.crt", "CipherString = DEFAULT:@SECLEVEL=0", "3.5 3.6 4.0")]
    [InlineData("brainpool256.crt", "MinProtocol = TLSv1.3", "3.5 3.6 4.0")]
    [InlineData("secp256k1.crt", "", "1.1.1 3.0 3.5 3.6")]
    [InlineData("of-mldsa.issued", "", "3.5 3.6 4.0")]
    [InlineData("ed25519.crt", "Protocol = -TLSv1.3", Every)]
    [InlineData("ed25519.crt", "MaxProtocol = TLSv1.2 / VerifyMode = Require", None)]
    [InlineData("rsa2048.crt", "VerifyMode = Require", None)]
    [InlineData("rsa2048.crt", "MaxProtocol = SSLv3", "4.0")]
    [InlineData("rsa2048.crt", "CipherString = DEFAULT:@SECLEVEL=5", None)]
    [InlineData("rsa2048.crt", "nonsense = 1 / MinProtocol = SSLv3 / MaxProtocol = TLSv1.1", "1.1.1")]
    [InlineData("p256.crt", "SignatureAlgorithms = RSA+SHA256 / MinProtocol = TLSv1.2", None)]
    [InlineData("p256.crt", "SignatureAlgorithms = ECDSA+SHA384", Every)]
    [InlineData("p256.crt", "SignatureAlgorithms = nonsense", Every)]
    [InlineData("p256.crt", "SignatureAlgorithms = ?nonsense:RSA+SHA256 / MinProtocol = TLSv1.2", "1.1.1 3.0")]
    public async Task Rules_TlsCommands_SayWhatEachVersionDoes(string certificate, string commands, string servedBy) =>
        await TryAsync(certificate, Whole + $"ssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\n{commands.Replace(" / ", "\n", StringComparison.Ordinal)}\n", servedBy);

    [Theory]
    [InlineData("config_diagnostics = 1\n" + Whole + "ssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = nonsense\n", "1.1.1 3.0")]
    [InlineData("config_diagnostics = 1\n" + Whole + "nonsense = init\n", "1.1.1")]
    [InlineData(Whole + "nonsense = init\n", Every)]
    [InlineData(Whole + "providers = list\n[list]\nlegacy = on\n[on]\nactivate = 1\n", "1.1.1")]
    [InlineData(Whole + "providers = list\n[list]\nlegacy = on\ndefault = off\n[on]\nactivate = 1\n[off]\nactivate = 0\n", "1.1.1 3.0")]
    [InlineData(Whole + "alg_section = how\n[how]\ndefault_properties = fips=yes\n", "1.1.1")]
    public async Task Rules_Modules_SayWhatEachVersionDoes(string configuration, string servedBy) =>
        await TryAsync("rsa2048.crt", configuration, servedBy);

    private async Task TryAsync(string certificate, string configuration, string servedBy)
    {
        var material = await stock.MadeByAsync(generations.Newest);
        using var trier = new Trier(generations, material);
        var trials = await trier.TryAsync(new Configuration("kept", configuration), [Of(material, certificate)], generations.All);

        Assert.All(trials, trial =>
        {
            var isServed = servedBy.Split(' ').Any(series => series.Length > 0 && trial.Generation.Version.StartsWith(series, StringComparison.Ordinal));
            Assert.True(isServed == trial.Seen.IsServed, $"{trial.Generation.Version}: {trial.Difference}");
            Assert.True(trial.SaidOfAny == trial.Seen.IsServed && !trial.IsWrongOfUsual, $"{trial.Generation.Version}: {trial.Difference}");
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
