using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.Agent.Tests.Remedies;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Keys;

/// <summary>States that people who keep mail servers have reported: what is said of them, and what comes of what is typed.</summary>
[Trait("Needs", "openssl")]
public sealed class FieldReportTests(RenewalFixture fixture) : IClassFixture<RenewalFixture>, IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    // How the file comes to be spoilt, by a shell, of "in".
    [Theory]
    [InlineData("sed 's/^/    /' in", "text-before-mark")]
    [InlineData("sed 's/^/> /' in", "text-before-mark")]
    [InlineData("sed 's/-----BEGIN/\\xe2\\x80\\x94\\xe2\\x80\\x94-BEGIN/' in", "other-dashes")]
    [InlineData("sed 's/-----/---/g' in", "other-dashes")]
    [InlineData("awk '{printf \"%s\\\\n\",$0}' in", "escaped-line-ends")]
    [InlineData("tr '\\n' ' ' < in", "one-line")]
    [InlineData("tr -d '\\n' < in", "one-line")]
    public async Task Type_TextThatOpenSslDoesNotSee_IsSeen(string spoil, string reason)
    {
        using var host = new MailHost(fixture.Stock);
        host.Write("server.cert", await SpoiltAsync(spoil, "renewed.crt")).Write("server.key", await SpoiltAsync(spoil, "renewed.key"));
        var before = await host.DiagnoseAsync();

        Assert.DoesNotContain("no -----BEGIN", Find(before, $"server-certificate-content:{reason}").Message, StringComparison.Ordinal);
        await TypeAsync(Find(before, $"private-key-content:{reason}"));
        await TypeAsync(Find(before, $"server-certificate-content:{reason}"));

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
    }

    [Fact]
    public async Task Type_CertificatesRunTogether_AreParted()
    {
        using var host = new MailHost(fixture.Stock);
        host.Write("server.cert", await SpoiltAsync("printf %s \"$(cat in)\"; cat in", "renewed.crt")).Key("renewed.key");

        await TypeAsync(Find(await host.DiagnoseAsync(), "server-certificate-content:run-together"));

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
    }

    // OpenSSL sees one certificate of the file, be it the server's own or its issuer's.
    [Theory]
    [InlineData("awk '/BEGIN/ && ++n == 2 {printf \" \"} 1' all")]
    [InlineData("awk '/BEGIN/ && ++n == 1 {printf \" \"} 1' all")]
    public async Task Type_CertificateThatOpenSslDoesNotSeeBesideOne_IsSeen(string spoil)
    {
        using var host = new MailHost(fixture.Stock);
        _directory.Write("all", [.. fixture.Stock.Read("renewed.crt"), .. fixture.Stock.Read("intermediate.crt")]);
        host.Write("server.cert", await SpoiltAsync(spoil, "renewed.crt")).Key("renewed.key");

        await TypeAsync(Find(await host.DiagnoseAsync(), "server-certificate-content:unseen-certificate"));

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
        Assert.Equal(2, (await host.DiagnoseAsync()).KeyMaterial.ServerCertificate.Chain.Count);
    }

    [Fact]
    public async Task Diagnose_CertificateCommentedOut_IsLeftInPeace()
    {
        using var host = new MailHost(fixture.Stock);
        _directory.Write("old", fixture.Stock.Read("p256.crt"));
        host.Write("server.cert", await SpoiltAsync("sed 's/^/# /' old; cat in", "renewed.crt")).Key("renewed.key");

        Find(await host.DiagnoseAsync(), "server-certificate-content:pass");
    }

    // The file that is made is for everybody to read.
    [Fact]
    public async Task Type_KeyBesideCertificateThatOpenSslDoesNotSee_StaysBehind()
    {
        using var host = new MailHost(fixture.Stock);
        _directory.Write("key", fixture.Stock.Read("renewed.key"));
        host.Write("server.cert", await SpoiltAsync("cat in key | sed 's/^/ /'", "renewed.crt")).Key("renewed.key");

        await TypeAsync(Find(await host.DiagnoseAsync(), "server-certificate-content:text-before-mark"));

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(host.Root.PathOf("server.cert")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_CaFileThatWasCut_SaysSo()
    {
        using var host = new MailHost(fixture.Stock);
        host.Write("certs.pem", await SpoiltAsync("cat in; head -c 300 in", "root.crt")).On("SSLWantVerify", "SSLUseCertsFile");

        Find(await host.DiagnoseAsync(), "ca-file:truncated");
    }

    [Fact]
    public async Task Diagnose_FileThatWasCut_SaysSo()
    {
        using var host = new MailHost(fixture.Stock);
        host.Write("server.cert", await SpoiltAsync("head -c 300 in", "renewed.crt")).Write("server.key", await SpoiltAsync("head -c 100 in", "renewed.key"));

        var diagnosis = await host.DiagnoseAsync();

        Find(diagnosis, "server-certificate-content:truncated");
        Find(diagnosis, "private-key-content:truncated");
    }

    [Theory]
    [InlineData("pkcs12 -export -legacy -inkey renewed.key -in renewed.crt -certfile intermediate.crt -passout pass:x -out made", "pkcs12-legacy")]
    [InlineData("pkcs12 -export -inkey renewed.key -in renewed.crt -certfile intermediate.crt -passout pass:x -out made", "pkcs12")]
    [InlineData("crl2pkcs7 -nocrl -certfile renewed.crt -certfile intermediate.crt -out made", "pkcs7")]
    [InlineData("crl2pkcs7 -nocrl -certfile renewed.crt -certfile intermediate.crt -outform DER -out made", "pkcs7-der")]
    [InlineData("crl2pkcs7 -nocrl -certfile intermediate.crt -certfile renewed.crt -out made", "pkcs7")]
    public async Task Type_Container_IsUnpacked(string make, string reason)
    {
        using var host = new MailHost(fixture.Stock);
        await OpenSslTool.RunAsync(fixture.Stock.Directory, make);
        host.Certificate("made").Key("renewed.key");

        // Whoever types it is asked for the password.
        await TypeAsync(Find(await host.DiagnoseAsync(), $"server-certificate-content:{reason}"), line => line.Replace("-nodes", "-nodes -passin pass:x", StringComparison.Ordinal));

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
        Assert.Equal(2, (await host.DiagnoseAsync()).KeyMaterial.ServerCertificate.Chain.Count);
    }

    [Theory]
    [InlineData("x509 -in root.crt -outform DER -out made", "der")]
    [InlineData("crl2pkcs7 -nocrl -certfile root.crt -out made", "pkcs7")]
    [InlineData("crl2pkcs7 -nocrl -certfile root.crt -outform DER -out made", "pkcs7-der")]
    public async Task Type_CaFileInAnotherForm_IsUsed(string make, string reason)
    {
        using var host = new MailHost(fixture.Stock);
        await OpenSslTool.RunAsync(fixture.Stock.Directory, make);
        host.CaFile("made").On("SSLWantVerify", "SSLUseCertsFile");

        await TypeAsync(Find(await host.DiagnoseAsync(), $"ca-file:{reason}"));

        Find(await host.DiagnoseAsync(), "ca-file:pass");
    }

    [Fact]
    public async Task Diagnose_IntermediateAlone_IsNotTheServers()
    {
        using var host = new MailHost(fixture.Stock);
        host.Certificate("intermediate.crt").Key("renewed.key");

        var diagnosis = await host.DiagnoseAsync();

        Find(diagnosis, "key-pair-mismatch:authority-alone");
        Find(diagnosis, "certificate-name:not-applicable");
        Find(diagnosis, "certificate-key-usage:not-applicable");
    }

    [Fact]
    public async Task Diagnose_IntermediateAloneAndItsKeyBeside_DoesNotServeWithTheKeyOfACa()
    {
        using var host = new MailHost(fixture.Stock);
        host.Certificate("intermediate.crt").Key("renewed.key").Write("ca.key", fixture.Stock.Read("intermediate.key"));

        Find(await host.DiagnoseAsync(), "stray-private-keys:perhaps-needed");
    }

    [Fact]
    public async Task Diagnose_KeyThatAllMayWriteInAClosedDirectory_IsNotOpenToAll()
    {
        using var host = new MailHost(fixture.Stock);
        File.SetUnixFileMode(host.Root.PathOf("server.key"), (UnixFileMode)0b110_110_110);
        File.SetUnixFileMode(host.Root.Directory, (UnixFileMode)0b111_000_000);

        Find(await host.DiagnoseAsync(), "private-key-permissions:closed-directory");
    }

    // The CA has made another key, and bears its old name.
    [Fact]
    public async Task Diagnose_IssuerOfThatNameDidNotSign_SaysSo()
    {
        using var host = new MailHost(fixture.Stock);
        await Command.OutputOfAsync("sh", ["-c",
            "s=$(openssl x509 -in intermediate.crt -noout -subject -nameopt compat | sed 's/^subject= *//; s/^\\([^/]\\)/\\/\\1/')"
            + "; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout other.key -out other.crt -subj \"$s\" 2>&1"], directory: fixture.Stock.Directory);
        host.Certificate("renewed.crt", "other.crt").Key("renewed.key");

        var diagnosis = await host.DiagnoseAsync();

        Assert.Equal("2", Find(diagnosis, "certificate-chain-incomplete:issuer-did-not-sign").Parameters["position"]);
        Find(diagnosis, "certificate-chain-order:not-applicable");
    }

    [Fact]
    public async Task Diagnose_KeysInDirectoriesOfTheMailRoot_AreFoundAndThoseOfMailAreNotLookedThrough()
    {
        using var host = new MailHost(fixture.Stock);
        host.Pair("renewed").MakeDirectory("sslconf").MakeDirectory("spool")
            .Write("sslconf/server.key", fixture.Stock.Read("p256.key")).Write("spool/server.key", fixture.Stock.Read("p256.key"));
        host.Certificate("p256.crt");

        var diagnosis = await host.DiagnoseAsync();

        Assert.Equal(host.Root.PathOf("sslconf/server.key"), Find(diagnosis, "key-pair-mismatch:right-key-beside").Parameters["right_key"]);
        Assert.Single(diagnosis.KeyMaterial.StrayKeys);
    }

    [Fact]
    public async Task Diagnose_RootOfOnesOwnInTheFile_IsTold()
    {
        using var host = new MailHost(fixture.Stock);
        host.Certificate("private.crt", "root.crt").Key("private.key");

        Find(await host.DiagnoseAsync(), "certificate-self-signed:private-root");
    }

    private static CheckResult Find(Diagnosis diagnosis, string finding)
    {
        var found = diagnosis.CheckResults.FirstOrDefault(result => $"{result.CheckId}:{result.Reason}" == finding);
        Assert.True(found is not null, $"{finding} is not among\n{string.Join('\n', diagnosis.CheckResults.Select(result => $"{result.CheckId}:{result.Reason}"))}");
        return found;
    }

    private async Task TypeAsync(CheckResult result, Func<string, string>? change = null)
    {
        Assert.Equal(Typing.Commands(result, Language.English), Typing.Commands(result, Language.Japanese));
        Assert.True(await Typing.TypeAsync(Typing.Commands(result, Language.English).Select(change ?? (line => line)), _directory.Path), _directory.Read("answer"));
    }

    private async Task<byte[]> SpoiltAsync(string spoil, string file)
    {
        _directory.Write("in", fixture.Stock.Read(file));
        await Command.OutputOfAsync("sh", ["-c", $"({spoil}) > out"], directory: _directory.Path);
        return await File.ReadAllBytesAsync(Path.Combine(_directory.Path, "out"));
    }
}
