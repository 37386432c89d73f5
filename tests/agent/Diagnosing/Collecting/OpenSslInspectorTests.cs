using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Collecting;

public sealed class OpenSslInspectorTests : IDisposable
{
    private const string Crypto = "/usr/lib/x86_64-linux-gnu/libcrypto.so.3";

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly OpenSslInspector _inspector = new(TimeProvider.System, new UnixPlatform());

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Inspect_HostLibraries_AgreeWithTheCommand()
    {
        var printed = await Command.OutputOfAsync("openssl", ["version", "-a"]);

        var facts = (await _inspector.InspectAsync(Installation(), default)).Facts;

        var crypto = Assert.Single(facts.Libraries, library => library.Path == Crypto);
        Assert.StartsWith($"OpenSSL {crypto.Version} ", printed[printed.IndexOf("Library: ", StringComparison.Ordinal)..]["Library: ".Length..], StringComparison.Ordinal);
        Assert.Contains($"OPENSSLDIR: \"{crypto.OpensslDirectory}\"", printed, StringComparison.Ordinal);
        Assert.Contains($"-DOPENSSL_TLS_SECURITY_LEVEL={crypto.CompiledSecurityLevel}", printed, StringComparison.Ordinal);
        Assert.Equal((LibraryKind.Crypto, "3", "x86-64", false), (crypto.Kind, crypto.Generation, crypto.Architecture, crypto.Loaded));
        Assert.Contains(facts.Libraries, library => library.Kind is LibraryKind.Ssl && library.Generation == "3");
        Assert.Equal(facts.Libraries.Select(library => library.Path).Distinct().Order(StringComparer.Ordinal), facts.Libraries.Select(library => library.Path));
    }

    [Fact]
    public async Task Inspect_RunningServer_MarksWhatItHasLoaded()
    {
        using var standIn = await XMailStandIn.StartAsync(_root);

        var facts = (await _inspector.InspectAsync(Installation(standIn.ProgramPath) with { ProcessId = standIn.ProcessId }, default)).Facts;

        Assert.Equal(
            [Crypto, "/usr/lib/x86_64-linux-gnu/libssl.so.3"],
            facts.Libraries.Where(library => library.Loaded).Select(library => library.Path));
        Assert.DoesNotContain(facts.Libraries, library => library.Replaced);
        Assert.Equal(["libssl.so.3", "libcrypto.so.3"], facts.Requirement.Needed);
        Assert.Empty(facts.Requirement.Unsatisfied);
        Assert.Equal("x86-64", facts.Requirement.Architecture);
        Assert.Equal(facts.Command.LibraryVersion, facts.EffectiveVersion);
        Assert.StartsWith(facts.Support.Series + ".", facts.EffectiveVersion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_RunningServerWithItsOwnConfiguration_TellsThatPolicy()
    {
        _root.Write("tls.cnf", "openssl_conf = i\n[i]\nssl_conf = s\n[s]\nsystem_default = t\n[t]\nMinProtocol = TLSv1.3\n");
        using var standIn = await XMailStandIn.StartAsync(
            _root, environment: new Dictionary<string, string> { ["OPENSSL_CONF"] = "tls.cnf" });

        var facts = (await _inspector.InspectAsync(Installation(standIn.ProgramPath) with { ProcessId = standIn.ProcessId }, default)).Facts;

        // Relative paths start where the server runs.
        Assert.Equal((_root.PathOf("tls.cnf"), "TLSv1.3"), (facts.Policy.ConfigPath, facts.Policy.MinProtocol));
    }

    [Fact]
    public async Task Inspect_LibraryReplacedUnderRunningServer_TellsTheLoadedVersion()
    {
        var libraries = CopyLibraries();
        using var standIn = await XMailStandIn.StartAsync(
            _root, environment: new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = libraries });
        var installation = Installation(standIn.ProgramPath) with
        {
            ProcessId = standIn.ProcessId,
            Environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = libraries },
        };
        var before = (await _inspector.InspectAsync(installation, default)).Facts;

        // As a package manager does: the new file is made beside the old one and takes its name.
        var path = Path.Combine(libraries, "libcrypto.so.3");
        var upgraded = ReplaceText(await File.ReadAllBytesAsync(path), "OpenSSL 3.0.", "OpenSSL 3.9.");
        await File.WriteAllBytesAsync(path + ".new", upgraded);
        File.Move(path + ".new", path, overwrite: true);
        var after = (await _inspector.InspectAsync(installation, default)).Facts;

        var old = Assert.Single(before.Libraries, library => library.Path == path);
        Assert.True(old.Loaded);
        var replaced = Assert.Single(after.Libraries, library => library.Path == path);
        Assert.Equal((false, true), (replaced.Loaded, replaced.Replaced));
        Assert.Equal(old.Version, replaced.LoadedVersion);
        Assert.StartsWith("3.9.", replaced.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_LibraryMissing_IsUnsatisfied()
    {
        await MakeProgramAsync();

        var facts = (await _inspector.InspectAsync(Installation(_root.PathOf("XMail")), default)).Facts;

        // It lies beside the program, where the loader of Unix does not look.
        Assert.Equal(["libssl.so.9"], facts.Requirement.Unsatisfied);
        Assert.Contains(facts.Libraries, library => library.Path == _root.PathOf("libssl.so.9"));

        var found = (await _inspector.InspectAsync(
            Installation(_root.PathOf("XMail")) with { Environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = _root.Directory } },
            default)).Facts;
        Assert.Empty(found.Requirement.Unsatisfied);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Inspect_LibraryInADirectoryOfLdSoConf_IsThereOnlyOnceLdconfigHasRun(bool hasRun)
    {
        await MakeProgramAsync();
        var libraries = _root.PathOf("lib");
        Directory.CreateDirectory(libraries);
        _root.Write("ld.so.conf", libraries + "\n");
        if (!hasRun) await LdconfigAsync();
        File.Move(_root.PathOf("libssl.so.9"), Path.Combine(libraries, "libssl.so.9"));
        if (hasRun) await LdconfigAsync();
        var inspector = new OpenSslInspector(
            TimeProvider.System, new UnixPlatform(), () => SystemLibraries.Read(_root.PathOf("ld.so.conf"), _root.PathOf("ld.so.cache")));

        var facts = (await inspector.InspectAsync(Installation(_root.PathOf("XMail")), default)).Facts;

        Assert.Equal(hasRun ? [] : ["libssl.so.9"], facts.Requirement.Unsatisfied);
        Assert.Contains(facts.Libraries, library => library.Path == Path.Combine(libraries, "libssl.so.9"));
    }

    [Fact]
    public async Task LoaderCache_OfTheHost_HoldsWhatLdconfigPrints()
    {
        var printed = (await Command.OutputOfAsync("/sbin/ldconfig", ["-p"])).Split('\n')
            .Where(line => line.Contains("libssl.so", StringComparison.Ordinal) || line.Contains("libcrypto.so", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[0]);

        Assert.Equal(printed, LoaderCache.Read(LoaderCache.DefaultPath)!.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(48)]
    [InlineData(1000)]
    public void LoaderCache_CutShort_IsNone(int length)
    {
        var path = _root.PathOf("ld.so.cache");
        File.WriteAllBytes(path, File.ReadAllBytes(LoaderCache.DefaultPath)[..length]);

        Assert.Null(LoaderCache.Read(path));
    }

    [Fact]
    public async Task Inspect_WindowsProgramWithItsLibraries_IsSatisfiedFromItsDirectory()
    {
        _root.Write("XMail.exe", PortableExecutable.Make(PortableExecutable.X86, ["KERNEL32.dll", "SSLEAY32.dll", "LIBEAY32.dll"]));
        _root.Write("libeay32.dll", PortableExecutable.Make(PortableExecutable.X86, [], "\0OpenSSL 0.9.8l 5 Nov 2009\0"));
        _root.Write("ssleay32.dll", PortableExecutable.Make(PortableExecutable.X64, [], "\0OpenSSL 0.9.8l 5 Nov 2009\0"));

        var facts = (await _inspector.InspectAsync(Installation(_root.PathOf("XMail.exe")), default)).Facts;

        Assert.Equal("x86", facts.Requirement.Architecture);
        Assert.Equal(["SSLEAY32.dll", "LIBEAY32.dll"], facts.Requirement.Needed);
        Assert.Equal(["SSLEAY32.dll"], facts.Requirement.Unsatisfied);
        Assert.Equal("0.9.8l", Assert.Single(facts.Libraries, library => library.Kind is LibraryKind.Crypto && library.Architecture == "x86").Version);
    }

    [Fact]
    public async Task Inspect_ProgramUnknown_SaysNothingAboutItsNeeds()
    {
        var facts = (await _inspector.InspectAsync(Installation(), default)).Facts;

        Assert.Empty(facts.Requirement.ProgramPath);
        Assert.Empty(facts.Requirement.Needed);
        Assert.NotEmpty(facts.Libraries);
    }

    private XMailInstallation Installation(string? program = null) => new()
    {
        MailRoot = _root.Directory,
        MailRootSource = InstallationSource.Option,
        ProgramPath = program,
    };

    private string CopyLibraries()
    {
        var directory = Directory.CreateDirectory(_root.PathOf("lib")).FullName;
        foreach (var name in (string[])["libssl.so.3", "libcrypto.so.3"]) File.Copy($"/usr/lib/x86_64-linux-gnu/{name}", Path.Combine(directory, name));
        return directory;
    }

    private static byte[] ReplaceText(byte[] content, string text, string by)
    {
        var copy = content[..];
        for (var found = 0; ;)
        {
            var next = copy.AsSpan(found).IndexOf(System.Text.Encoding.ASCII.GetBytes(text));
            if (next < 0) return copy;
            System.Text.Encoding.ASCII.GetBytes(by).CopyTo(copy.AsSpan(found + next));
            found += next + text.Length;
        }
    }

    // XMail linked to a libssl.so.9 that lies beside it.
    private async Task MakeProgramAsync()
    {
        _root.Write("main.c", "int f(void); int main(void) { return f(); }");
        _root.Write("lib.c", "int f(void) { return 0; }");
        await Command.OutputOfAsync("gcc", ["-shared", "-fPIC", _root.PathOf("lib.c"), "-o", _root.PathOf("libssl.so.9"), "-Wl,-soname,libssl.so.9"]);
        await Command.OutputOfAsync("gcc", [_root.PathOf("main.c"), _root.PathOf("libssl.so.9"), "-o", _root.PathOf("XMail")]);
    }

    private Task<string> LdconfigAsync() => Command.OutputOfAsync("/sbin/ldconfig", ["-X", "-f", _root.PathOf("ld.so.conf"), "-C", _root.PathOf("ld.so.cache")]);
}
