using System.Globalization;
using System.Security.Cryptography;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys.Anchors;

public sealed class CaDirectoryInspectorTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    private string Certs => _scratch.PathOf("certs");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Certs);
        foreach (var name in new[] { "one", "two", "three" })
        {
            await OpenSslTool.GenerateKeyAsync(_scratch.Path, name, "EC", "ec_paramgen_curve:P-256");
            await OpenSslTool.SelfSignAsync(_scratch.Path, name);
        }

        // Same subject as "one", another key: its hash collides.
        await OpenSslTool.GenerateKeyAsync(_scratch.Path, "again", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(_scratch.Path, "req -x509 -key again.key -subj /CN=one.example.test -days 30 -out again.crt");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Inspect_RehashedDirectory_FindsEveryAnchorAsOpenSslDoes()
    {
        string[] names = ["one", "two", "again"];
        foreach (var name in names) Copy(name, $"{name}.pem");
        await OpenSslTool.RunAsync(_scratch.Path, "rehash certs");

        var facts = Inspect();

        Assert.All(await Judge.FindAsync(Certs, names.Select(name => _scratch.PathOf($"{name}.crt"))), Assert.True);
        Assert.Equal(3, facts.AnchorCount);
        Assert.Equal(3, facts.Entries.Count(entry => entry.State is CaDirectoryEntryState.Found));
        Assert.Equal(3, facts.Entries.Count(entry => entry.State is CaDirectoryEntryState.Linked));
    }

    [Theory]
    [InlineData("subject_hash_old", 0, CaDirectoryEntryState.OldHash)]
    [InlineData("subject_hash", 0, CaDirectoryEntryState.Found)]
    [InlineData("subject_hash", 1, CaDirectoryEntryState.Unreached)]
    public async Task Inspect_HashName_IsJudgedAsOpenSslLooksItUp(string hash, int number, CaDirectoryEntryState state)
    {
        Copy("one", $"{await HashAsync("one", hash)}.{number}");

        var facts = Inspect();

        Assert.Equal(state, Assert.Single(facts.Entries).State);
        Assert.Equal($"{await HashAsync("one", "subject_hash")}.0", facts.Entries[0].ExpectedName);
        Assert.Equal([state is CaDirectoryEntryState.Found], await Judge.FindAsync(Certs, [_scratch.PathOf("one.crt")]));
    }

    [Fact]
    public async Task Inspect_StaleDanglingBrokenAndUnhashed_AreToldApart()
    {
        Copy("one", $"{await HashAsync("two", "subject_hash")}.0");
        Copy("three", "three.pem");
        File.CreateSymbolicLink(Path.Combine(Certs, "0a0a0a0a.0"), "nothing");
        await File.WriteAllTextAsync(Path.Combine(Certs, "0b0b0b0b.0"), "no certificate");
        await File.WriteAllTextAsync(Path.Combine(Certs, "README"), "no certificate");

        var states = Inspect().Entries.ToDictionary(entry => entry.Name, entry => entry.State);

        Assert.Equal(CaDirectoryEntryState.Stale, states[$"{await HashAsync("two", "subject_hash")}.0"]);
        Assert.Equal(CaDirectoryEntryState.Unhashed, states["three.pem"]);
        Assert.Equal(CaDirectoryEntryState.Dangling, states["0a0a0a0a.0"]);
        Assert.Equal(CaDirectoryEntryState.Broken, states["0b0b0b0b.0"]);
        Assert.Equal(CaDirectoryEntryState.Other, states["README"]);
    }

    // In a directory, unlike in certs.pem, every certificate is read with the trust settings behind it.
    [Theory]
    [InlineData("", 1)]
    [InlineData("trailing bytes", 0)]
    public async Task Inspect_BytesBehindACertificate_LoadOnlyAsTrustSettings(string behind, int anchors)
    {
        var pem = _scratch.Read("one.crt");
        var der = Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);
        var content = PemEncoding.WriteString("CERTIFICATE", [.. der, .. System.Text.Encoding.ASCII.GetBytes(behind)]);
        await File.WriteAllTextAsync(Path.Combine(Certs, $"{await HashAsync("one", "subject_hash")}.0"), content + "\n");

        Assert.Equal(anchors, Inspect().AnchorCount);
        Assert.Equal([anchors > 0], await Judge.FindAsync(Certs, [_scratch.PathOf("one.crt")]));
    }

    [Theory]
    [InlineData("-addtrust clientAuth", 1)]
    [InlineData("-addreject clientAuth", 0)]
    public async Task Inspect_TrustedCertificate_CountsByItsSettings(string settings, int anchors)
    {
        await OpenSslTool.RunAsync(_scratch.Path, $"x509 -in one.crt -trustout {settings} -out certs/one.pem");
        File.Move(Path.Combine(Certs, "one.pem"), Path.Combine(Certs, $"{await HashAsync("one", "subject_hash")}.0"));

        Assert.Equal(anchors, Inspect().AnchorCount);
    }

    // OpenSSL counts the numbers up, and stops at the first file that it cannot open.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task Inspect_FileThatTheServerMayNotRead_EndsTheSearch(int number, int anchors)
    {
        var hash = await HashAsync("one", "subject_hash");
        Copy("one", $"{hash}.0");
        Copy("again", $"{hash}.1");
        File.SetUnixFileMode(Path.Combine(Certs, $"{hash}.{number}"), UnixFileMode.UserRead);
        foreach (var directory in new[] { _scratch.Path, Certs }) File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);

        var facts = Inspect(new UnixUser(54321, new HashSet<uint>()));

        Assert.Equal(anchors, facts.AnchorCount);
        Assert.Equal(CaDirectoryEntryState.Forbidden, facts.Entries[number].State);
    }

    [Theory]
    [InlineData("/C=JP/O=Some  Company /CN=MIXED Case")]
    [InlineData("/C=JP/O=株式会社/CN=メール")]
    [InlineData("/DC=test/DC=example/OU=a+CN=b")]
    public async Task SubjectHash_AnyName_IsThatOfOpenSsl(string subject)
    {
        await Command.OutputOfAsync(
            "openssl",
            ["req", "-x509", "-utf8", "-multivalue-rdn", "-key", "one.key", "-subj", subject, "-out", "named.crt"],
            directory: _scratch.Path);
        var certificate = PemCertificates.Read(_scratch.ReadBytes("named.crt")).Certificates[0];

        Assert.Equal(await HashAsync("named", "subject_hash"), SubjectHash.Current(certificate.Subject));
        Assert.Equal(await HashAsync("named", "subject_hash_old"), SubjectHash.Old(certificate.Subject));
    }

    private void Copy(string name, string entry) =>
        File.Copy(_scratch.PathOf($"{name}.crt"), Path.Combine(Certs, entry));

    private CaDirectory Inspect(UnixUser? user = null) => CaDirectoryInspector.Inspect(CaDirectoryReading.Read(Certs, user, CancellationToken.None), null, TimeProvider.System.GetUtcNow(), 0);

    private async Task<string> HashAsync(string name, string option) =>
        (await OpenSslTool.RunAsync(_scratch.Path, string.Create(CultureInfo.InvariantCulture, $"x509 -in {name}.crt -noout -{option}"))).Trim();
}
