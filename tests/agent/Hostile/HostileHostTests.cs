using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Reporting;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>What the runs over hostile mail roots once found, one by one.</summary>
public sealed class HostileHostTests(StockFixture fixture) : IClassFixture<StockFixture>, IDisposable
{
    private readonly MailHost _host = new(fixture.Stock);

    [Fact]
    public async Task Report_CertificateWithoutTimes_SaysThatTheyCannotBeRead()
    {
        var pem = File.ReadAllText(_host.Root.PathOf("server.cert"));
        using var certificate = X509Certificate2.CreateFromPem(pem);
        var der = certificate.RawData;
        var notBefore = Encoding.ASCII.GetBytes(certificate.NotBefore.ToUniversalTime().ToString("yyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        der[der.AsSpan().IndexOf(notBefore) + notBefore.Length - 1] = (byte)'?';
        _host.Write("server.cert", Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", der)));

        var report = TextReport.Write(await _host.DiagnoseAsync(), Language.English, new Palette(colours: false));

        Assert.Contains("a time that cannot be read", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_KeyFileWithAnEscapeSequenceForAName_HoldsNone()
    {
        _host.Write("\u001b[2J", File.ReadAllBytes(_host.Root.PathOf("server.key")));

        var report = TextReport.Write(await _host.DiagnoseAsync(), Language.Japanese, new Palette(colours: false));

        Assert.DoesNotContain('\u001b', report);
        Assert.Contains("␛[2J", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SSL_CERT_FILE", "")]
    [InlineData("SSL_CERT_DIR", "")]
    [InlineData("OPENSSL_CONF", "\0")]
    public async Task Diagnose_EnvironmentSetToNothing_Answers(string variable, string value)
    {
        var installation = new XMailInstallation
        {
            MailRoot = _host.Root.Directory,
            MailRootSource = InstallationSource.Process,
            Environment = new Dictionary<string, string> { ["SSL_CERT_FILE"] = "", ["SSL_CERT_DIR"] = "", [variable] = value },
        };
        var diagnoser = new Diagnoser(new InstallationLocator([new OneSource(installation)]), new InstallationOptions(null, null), TimeProvider.System);

        var attempt = await diagnoser.DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None);

        Assert.NotEqual(Verdict.Unspecified, attempt.Diagnosis!.Verdict);
    }

    [Fact]
    public void IgnoredArguments_ByTheThousand_AreToldAsFarAsAPersonReads() =>
        Assert.Equal(50, IgnoredArgumentFinder.Find([.. Enumerable.Repeat("-?", 10_000)]).Count());

    [Fact]
    public void BadAddresses_ByTheThousand_AreToldAsFarAsAPersonReads()
    {
        var arguments = Enumerable.Repeat("-XI [", 10_000).SelectMany(text => text.Split(' ')).ToList();

        var listeners = new ListenerReader(_ => Array.Empty<IPAddress>(), _ => true).Read(arguments);

        Assert.Equal(32, listeners.Sum(listener => listener.BadAddresses.Count));
    }

    [Fact]
    public async Task StrayKeys_ByTheHundred_AreToldAsFarAsAPersonGoesAfterThem()
    {
        for (var number = 0; number < 150; number++) _host.Write($"old{number}.key", fixture.Stock.Read("p256b.key"));

        Assert.Equal(100, (await _host.DiagnoseAsync()).KeyMaterial.StrayKeys.Count);
    }

    [Fact]
    public void CaFile_TenThousandCertificates_AreCountedAndNotKept()
    {
        var reading = CaFileReading.Read(Enumerable.Repeat(fixture.Stock.Read("root.crt"), 10_000).SelectMany(each => each).ToArray());

        Assert.True(reading.IsLoadable);
        Assert.Equal((10_000, 1, 100), (reading.CertificateCount, StoreEntry.Usable(reading.Entries, TimeProvider.System.GetUtcNow(), 0).Count(), reading.Certificates.Count));
    }

    [Fact]
    public async Task CaDirectory_LargerThanAnybodyNeeds_IsReadInPart()
    {
        var certificates = Enumerable.Repeat(fixture.Stock.Read("root.crt"), 1500).SelectMany(each => each).ToArray();
        Directory.CreateDirectory(_host.Root.PathOf("certs"));
        for (var number = 0; number < 12; number++) _host.Write($"certs/{number:x8}.0", certificates);

        var directory = (await _host.DiagnoseAsync()).KeyMaterial.CaDirectory;

        Assert.Equal(12, directory.EntryCount);
        Assert.InRange(directory.Entries.Count, 1, 11);
    }

    public void Dispose() => _host.Dispose();

    private sealed class OneSource(XMailInstallation installation) : IInstallationSource
    {
        public IEnumerable<XMailInstallation> Find() => [installation];
    }
}
