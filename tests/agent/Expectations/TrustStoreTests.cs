using XMailFleet.Agent.Diagnosing;
using XMailFleet.Agent.Installation;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Expectations;

/// <summary>
/// certs.pem and certs/ with several certificates of one name: which of them OpenSSL takes decides both who gets in and
/// what it adds to server.cert.
/// </summary>
public sealed class TrustStoreTests(TrustStock stock) : IClassFixture<TrustStock>
{
    // server.cert, certs.pem, certs/ in the order of their numbers; any client.
    [Theory]
    [InlineData("of-good", "weak", "", Expected.Failure)]
    [InlineData("of-good", "weak good", "", Expected.Failure)]
    [InlineData("of-good", "good weak", "", Expected.Tls)]
    [InlineData("of-good", "weak-expired good", "", Expected.Tls)]
    [InlineData("of-good", "weak-expired", "", Expected.Failure)]
    [InlineData("of-good", "weak-expired good-expired", "", Expected.Tls)]
    [InlineData("of-good", "", "weak", Expected.Failure)]
    [InlineData("of-good", "good", "weak", Expected.Tls)]
    [InlineData("of-good", "", "good weak", Expected.Tls)]
    [InlineData("names-good", "weak good", "", Expected.Tls)]
    [InlineData("names-good", "weak", "", Expected.Tls)]
    [InlineData("names-weak", "good weak", "", Expected.Failure)]
    [InlineData("names-weak", "good", "weak", Expected.Tls)]
    [InlineData("counts-good", "weak good", "", Expected.Tls)]
    [InlineData("counts-good", "weak", "", Expected.Tls)]
    [InlineData("of-ec", "weak", "", Expected.Tls)]
    [InlineData("of-ec", "", "weak", Expected.Tls)]
    [InlineData("of-ec", "weak ec", "", Expected.Tls)]
    public async Task Expected_SeveralIssuersOfOneName_FailsWhereTheOneThatIsAddedIsTooWeak(
        string certificate, string file, string directory, Expected expected)
    {
        using var host = Make(certificate, file, directory, "SSLWantVerify");

        var said = await ExpectAsync(host);

        Assert.Equal(expected, said);
        Assert.Equal(expected is Expected.Tls, await ObserveAsync(host, file, directory, null));
    }

    // certs.pem, certs/ in the order of their numbers, the client's certificate.
    [Theory]
    [InlineData("root-expired", "root", "client", Expected.Failure)]
    [InlineData("root", "root-expired", "client", Expected.TlsWithCertificate)]
    [InlineData("root-expired root", "", "client", Expected.TlsWithCertificate)]
    [InlineData("", "root-expired root", "client", Expected.TlsWithCertificate)]
    [InlineData("root-rejected", "root", "client", Expected.Failure)]
    [InlineData("root-rejected root", "", "client", Expected.Failure)]
    [InlineData("root root-rejected", "", "client", Expected.TlsWithCertificate)]
    [InlineData("", "root-rejected root", "client", Expected.Failure)]
    [InlineData("root-for-lists", "root", "client", Expected.Failure)]
    [InlineData("root-for-lists root", "", "client", Expected.Failure)]
    [InlineData("root root-for-lists", "", "client", Expected.TlsWithCertificate)]
    [InlineData("", "root-for-lists root", "client", Expected.Failure)]
    [InlineData("root-malformed root", "", "client", Expected.TlsWithCertificate)]
    [InlineData("root-malformed", "root", "client", Expected.Failure)]
    [InlineData("root-weak", "root", "client", Expected.Failure)]
    [InlineData("good", "root", "client", Expected.TlsWithCertificate)]
    [InlineData("root-negative", "", "client", Expected.Failure)]
    public async Task Expected_SeveralRootsOfOneName_IsWhetherTheOneThatIsTakenAcceptsTheClient(
        string file, string directory, string client, Expected expected)
    {
        using var host = Make("server", file, directory, "SSLWantCert");

        var said = await ExpectAsync(host);

        Assert.Equal(expected, said);
        Assert.Equal(expected is Expected.TlsWithCertificate, await ObserveAsync(host, file, directory, stock.PathOf($"{client}.pem")));
    }

    private MailRoot Make(string certificate, string file, string directory, string mode)
    {
        var root = new MailRoot()
            .WriteServerTab(("RootDomain", "example.test"), (mode, "1"), ("SSLUseCertsFile", "1"), ("SSLUseCertsDir", "1"))
            .Write("server.cert", stock.Read($"{certificate}.crt"))
            .Write("server.key", stock.Read("server.key"));
        if (file.Length > 0) root.Write("certs.pem", string.Concat(file.Split(' ').Select(name => stock.Read($"{name}.crt"))));
        if (directory.Length > 0) Directory.CreateDirectory(root.PathOf("certs"));
        foreach (var (name, number) in directory.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, number) => (name, number)))
            root.Write(Path.Combine("certs", $"{stock.HashOf(name)}.{number}"), stock.Read($"{name}.crt"));
        // A pair that changed moments ago is read again before it is judged.
        foreach (var path in Directory.GetFiles(root.Directory)) File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Directory.SetLastWriteTimeUtc(root.Directory, DateTime.UnixEpoch);
        return root;
    }

    private static async Task<Expected> ExpectAsync(MailRoot root)
    {
        var attempt = await new Diagnoser(new InstallationLocator([]), new InstallationOptions(root.Directory, ""), TimeProvider.System)
            .DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None);
        return Assert.Single(attempt.Diagnosis!.TlsConfig.Services.Select(service => service.Expected).Distinct());
    }

    private static Task<bool> ObserveAsync(MailRoot root, string file, string directory, string? client) => Judge.HandshakeAsync(
        root.PathOf("server.cert"),
        root.PathOf("server.key"),
        file.Length > 0 ? root.PathOf("certs.pem") : null,
        directory.Length > 0 ? root.PathOf("certs") : null,
        client);
}
