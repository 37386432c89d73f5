using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

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

    // certs.pem, certs/ in the order of their numbers ("a+b" is one file), the client's certificate.
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
    [InlineData("", "root+good", "client", Expected.TlsWithCertificate)]
    [InlineData("", "client-under+root", "client", Expected.Failure)] // nobody looks for the second under the name of the first
    [InlineData("", "under+root", "client-under", Expected.TlsWithCertificate)] // but the first leads to it
    [InlineData("", "under", "client-under", Expected.Failure)]
    public async Task Expected_SeveralRootsOfOneName_IsWhetherTheOneThatIsTakenAcceptsTheClient(
        string file, string directory, string client, Expected expected)
    {
        using var host = Make("server", file, directory, "SSLWantCert");

        var said = await ExpectAsync(host);

        Assert.Equal(expected, said);
        Assert.Equal(expected is Expected.TlsWithCertificate, await ObserveAsync(host, file, directory, stock.PathOf($"{client}.pem")));
    }

    // Of server.cert alone, the intermediate and the root that OpenSSL adds are not missing.
    [Theory]
    [InlineData("SSLWantVerify", "under root", "completed", CheckStatus.Pass)]
    [InlineData("SSLWantVerify", "under", "issuer-unknown", CheckStatus.Notice)]
    [InlineData("SSLWantVerify", "root", "issuer-unknown", CheckStatus.Notice)]
    [InlineData("RootDomain", "under root", "missing-intermediate", CheckStatus.Warning)]
    public async Task Chain_IssuersInTheTrustStore_AreMissingOnlyWhereTheyAreNotAdded(string mode, string file, string reason, CheckStatus status)
    {
        using var host = Make("of-under", file, "", mode);

        var attempt = await DiagnoseAsync(host);

        var result = Assert.Single(attempt.CheckResults, result => result.CheckId == "certificate-chain-incomplete");
        Assert.Equal((reason, status), (result.Reason, result.Status));
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
            root.Write(Path.Combine("certs", $"{stock.HashOf(name.Split('+')[0])}.{number}"), string.Concat(name.Split('+').Select(part => stock.Read($"{part}.crt"))));
        // A pair that changed moments ago is read again before it is judged.
        foreach (var path in Directory.GetFiles(root.Directory)) File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Directory.SetLastWriteTimeUtc(root.Directory, DateTime.UnixEpoch);
        return root;
    }

    private static async Task<Diagnosis> DiagnoseAsync(MailRoot root) =>
        (await new Diagnoser(new InstallationLocator([]), new InstallationOptions(root.Directory, ""), TimeProvider.System)
            .DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None)).Diagnosis!;

    private static async Task<Expected> ExpectAsync(MailRoot root)
    {
        var diagnosis = await DiagnoseAsync(root);
        return Assert.Single(diagnosis.TlsConfig.Services.Select(service => service.Expected).Distinct());
    }

    private static Task<bool> ObserveAsync(MailRoot root, string file, string directory, string? client) => Judge.HandshakeAsync(
        root.PathOf("server.cert"),
        root.PathOf("server.key"),
        file.Length > 0 ? root.PathOf("certs.pem") : null,
        directory.Length > 0 ? root.PathOf("certs") : null,
        client);
}
