using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Remedies;

/// <summary>Whoever installs a new issue as told has TLS with it, and keeps what there was where a file of it is not there.</summary>
[Trait("Needs", "openssl")]
public sealed class InstallRemedyTests(RenewalFixture fixture) : IClassFixture<RenewalFixture>, IDisposable
{
    private readonly ScratchDirectory _issue = new();

    public static TheoryData<string> Findings => new(NewIssueStates.All.Keys);

    public void Dispose() => _issue.Dispose();

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Type_NewIssueWithANewKey_IsServed(string finding)
    {
        using var host = new MailHost(fixture.Stock);
        var result = await MakeAsync(host, finding);
        Issue("fullchain.pem", "renewed.crt", "intermediate.crt");
        Issue("privkey.pem", "renewed.key");

        Assert.True(await Typing.TypeAsync(Installing(result), _issue.Path), _issue.Read("answer"));
        var after = await host.DiagnoseAsync();

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
        Assert.Equal(Pairing.Matched, after.KeyMaterial.Pairing);
        Assert.DoesNotContain(after.CheckResults, r => r.Status is CheckStatus.Error or CheckStatus.Warning);
        Assert.Equal("0600", after.KeyMaterial.PrivateKey.File.Mode);
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Type_OneFileOfTheIssueIsMissing_LeavesWhatThereWas(string finding)
    {
        using var host = new MailHost(fixture.Stock);
        var result = await MakeAsync(host, finding);
        var before = await InRootAsync(host);
        Issue("fullchain.pem", "renewed.crt", "intermediate.crt");

        Assert.False(await Typing.TypeAsync(Installing(result), _issue.Path));
        Assert.Equal(before, await InRootAsync(host));
    }

    [Theory]
    [InlineData("", "renewed.key")]
    [InlineData("renewed.crt", "p256b.key")]
    [InlineData("renewed.crt", "garbage")]
    [InlineData("renewed.crt", "encrypted.key")]
    [InlineData("garbage", "garbage")]
    public async Task Type_FilesThatAreNoPair_LeavesWhatThereWas(string certificate, string key)
    {
        using var host = new MailHost(fixture.Stock);
        var result = await MakeAsync(host, "certificate-expired:expired");
        var before = await InRootAsync(host);
        if (certificate.Length > 0) Issue("fullchain.pem", certificate);
        Issue("privkey.pem", key);

        Assert.False(await Typing.TypeAsync(Installing(result), _issue.Path));
        Assert.Equal(before, await InRootAsync(host));
    }

    // A CA that was sent a signing request answers with a certificate for the key that is in place.
    [Fact]
    public async Task Type_PresentKeyNamedForPrivkey_ServesTheNewCertificate()
    {
        using var host = new MailHost(fixture.Stock);
        var result = await MakeAsync(host, "certificate-expired:expired");
        Issue("fullchain.pem", "samekey.crt", "intermediate.crt");

        Assert.Contains($"{host.Root.PathOf("server.key")} for privkey.pem", result.Remedy, StringComparison.Ordinal);
        Assert.True(await Typing.TypeAsync(
            Installing(result).Select(line => line.Replace(" privkey.pem ", $" {host.Root.PathOf("server.key")} ", StringComparison.Ordinal)), _issue.Path));

        Assert.Equal(("samekey", "samekey"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "samekey"));
        Assert.DoesNotContain((await host.DiagnoseAsync()).CheckResults, r => r.Status is CheckStatus.Error or CheckStatus.Warning);
    }

    [Theory]
    [InlineData("private-key-content:der", "openssl pkey -in renewed.key -outform DER -out made")]
    [InlineData("private-key-content:wide-text", "(printf '\\377\\376'; iconv -f ASCII -t UTF-16LE renewed.key) > made")]
    public async Task Type_KeyInAnotherForm_IsTheSameKeyForTheOwnerAlone(string finding, string make)
    {
        using var host = new MailHost(fixture.Stock);
        await Command.OutputOfAsync("sh", ["-c", make], directory: fixture.Stock.Directory);
        host.Certificate("renewed.crt", "intermediate.crt").Key("made");

        Assert.True(await Typing.TypeAsync(Installing(Find(await host.DiagnoseAsync(), finding)), _issue.Path), _issue.Read("answer"));

        Assert.Equal(("renewed", "renewed"), await Typing.InPlaceAsync(host.Root, fixture.Stock, "renewed"));
        Assert.Equal("600", (await Command.OutputOfAsync("stat", ["-c", "%a", host.Root.PathOf("server.key")])).Trim());
        Assert.Equal(["server.cert", "server.key", "server.tab"], Directory.GetFiles(host.Root.Directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // XMail may run as another user than root, who then has to be able to read the key that root installs.
    [Theory]
    [InlineData("600", "600")]
    [InlineData("640", "640")]
    [InlineData("660", "640")]
    [InlineData("400", "600")]
    public async Task Type_KeyOfAnotherUser_StaysThatUsers(string mode, string kept)
    {
        using var host = new MailHost(fixture.Stock);
        host.Pair("old");
        var account = Environment.UserName == "root" ? "54321" : Environment.UserName;
        var path = host.Root.PathOf("server.key");
        await Command.OutputOfAsync("sh", ["-c", $"chown {account}:$(test {account} = 54321 && echo 54321) {path}; chmod {mode} {path}"]);
        var result = Find(await host.DiagnoseAsync(), "certificate-expired:expired");
        Issue("fullchain.pem", "renewed.crt", "intermediate.crt");
        Issue("privkey.pem", "renewed.key");
        var owners = await Command.OutputOfAsync("stat", ["-c", mode == "400" || mode == "600" ? "%U %u" : "%u %g", path]);

        Assert.True(await Typing.TypeAsync(Installing(result), _issue.Path), _issue.Read("answer"));

        Assert.Equal(owners, await Command.OutputOfAsync("stat", ["-c", mode == "400" || mode == "600" ? "%U %u" : "%u %g", path]));
        Assert.Equal(kept, (await Command.OutputOfAsync("stat", ["-c", "%a", path])).Trim());
    }

    private static async Task<CheckResult> MakeAsync(MailHost host, string finding)
    {
        NewIssueStates.All[finding](host);
        return Find(await host.DiagnoseAsync(), finding);
    }

    private static CheckResult Find(Diagnosis diagnosis, string finding)
    {
        var found = diagnosis.CheckResults.FirstOrDefault(result => $"{result.CheckId}:{result.Reason}" == finding);
        Assert.True(found is not null, string.Join('\n', MailHost.Findings(diagnosis)));
        Assert.Equal(Typing.Commands(found, Language.English), Typing.Commands(found, Language.Japanese));
        return found;
    }

    private static IEnumerable<string> Installing(CheckResult result) => Typing.Commands(result, Language.English);

    private void Issue(string name, params string[] files) => _issue.Write(name, fixture.Stock.Read(files));

    // What stands in both places: kind, inode, size and time.
    private static Task<string> InRootAsync(MailHost host) => Command.OutputOfAsync(
        "sh", ["-c", "stat -c '%N %F %i %s %y' server.cert server.key 2>&1; cat server.cert server.key 2>&1; true"], directory: host.Root.Directory);
}
