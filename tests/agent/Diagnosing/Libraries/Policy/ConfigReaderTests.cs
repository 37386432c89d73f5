using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Libraries.Policy;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Libraries.Policy;

/// <summary>An openssl.cnf that an ordinary user wrote for root's agent to read.</summary>
public sealed class ConfigReaderTests : IDisposable
{
    private const long MostBytes = 32 << 20;

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly ScratchDirectory _scratch = new();

    public static TheoryData<string, string> Heavy => new()
    {
        { "names", Lines(count => $"n{count} = v") },
        { "sections", Lines(count => $"[s{count}]") },
        { "one name", Lines(_ => "n = v") },
        { "variables", "v = x\n" + Lines(_ => "n = $v$v$v") },
        { "continued lines", Lines(_ => "\\") },
        { "modules", "openssl_conf = init\n[init]\n" + Lines(count => $"ssl_conf.{count} = ssl", 6000) + "[ssl]\n" + Lines(count => $"n{count} = v", 6000) + "[v]\na = b\n" },
        { "providers", "openssl_conf = init\n[init]\n" + Lines(count => $"providers.{count} = p", 6000) + "[p]\n" + Lines(count => $"n{count} = v", 6000) + "[v]\nactivate = 1\n" },
    };

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [MemberData(nameof(Heavy))]
    public void Read_FileOfManyLines_TakesBoundedMemory(string story, string content)
    {
        var path = _scratch.Write("openssl.cnf", content);

        Assert.True(AllocatedBy(path) < MostBytes, story);
        Assert.NotNull(Read(path).Config);
    }

    [Theory]
    [InlineData(350_000)]
    [InlineData(20_001)]
    public void Read_FileOfMoreLinesThanAnyAdministratorWrites_IsNotJudged(int lines)
    {
        var path = _scratch.Write("openssl.cnf", Lines(count => $"n{count} = v", lines));

        Assert.Equal((FileState.Oversized, path), (Read(path).Unread?.State, Read(path).Unread?.Path));
        Assert.True(AllocatedBy(path) < MostBytes);
        Assert.False(PolicyInspector.Inspect(new LibraryTexts(OpenSslVersion.Parse("3.0.0"), "", 2), new Dictionary<string, string> { ["OPENSSL_CONF"] = path }, "/").Known);
    }

    [Fact]
    public void Read_ValuesThatGrowByVariables_AreNotJudged()
    {
        var path = _scratch.Write("openssl.cnf", $"v = {new string('x', 60_000)}\n" + Lines(_ => "n = $v", 10_000));

        Assert.Equal(FileState.Oversized, Read(path).Unread?.State);
        Assert.True(AllocatedBy(path) < MostBytes);
    }

    [Fact]
    public void Read_FileIncludedByTheHundred_IsNotJudged()
    {
        var path = _scratch.Write("openssl.cnf", Lines(_ => $".include {_scratch.PathOf("more.cnf")}", 300));
        _scratch.Write("more.cnf", Lines(count => $"n{count} = v", 100));

        Assert.Equal(FileState.Oversized, Read(path).Unread?.State);
    }

    [Fact]
    public void Read_TwiceAsManyNames_TakesTwiceTheMemory()
    {
        var (once, twice) = (_scratch.Write("once.cnf", Lines(Name, 8000)), _scratch.Write("twice.cnf", Lines(Name, 16_000)));
        _ = AllocatedBy(once);

        Assert.InRange(AllocatedBy(twice), AllocatedBy(once), AllocatedBy(once) * 2.5);
    }

    [Fact]
    [Trait("Needs", "root")]
    public async Task Read_IncludeOfAnother_TellsNothingOfWhatHeMayNotRead()
    {
        using var host = new RootOnlyDirectory();
        await host.MakeAsync("theirs", Nobody.Owner);
        await host.MakeAsync("secret");
        await host.MakeAsync("names");
        host.Write("secret/hidden.cnf", "no equals sign\n");
        host.Write("names/hidden-mark.cnf", "no equals sign\n");
        await Command.OutputOfAsync("chmod", ["0600", host.PathOf("secret/hidden.cnf")]);
        await Command.OutputOfAsync("chmod", ["0700", host.PathOf("names")]);
        await Nobody.RunAsync(
            "cd $1/theirs; echo .include $1/secret/hidden.cnf > file; echo .include $1/names > directory; ln -s $1/secret/hidden.cnf link; echo .include nothing > in; echo .include $1/names/missing > missing",
            host.Path);

        foreach (var name in new[] { "file", "directory", "link", "missing" })
        {
            var reading = Read(host.PathOf($"theirs/{name}"));
            Assert.Equal((FileState.Barred, "", null), (reading.Unread?.State, reading.RejectedAt, reading.Config));
            Assert.DoesNotContain("hidden-mark", $"{reading.Unread}", StringComparison.Ordinal);
        }

        // What root's own file includes is root's to choose.
        Assert.NotEmpty(Read(host.Write("own.cnf", $".include {host.PathOf("names")}\n")).RejectedAt);
    }

    [Fact]
    [Trait("Needs", "root")]
    public async Task Read_FileNamedByAProcessOfAnother_IsReadOnlyWhereHeCould()
    {
        using var host = new RootOnlyDirectory();
        var path = host.Write("openssl.cnf", "no equals sign\n");
        var nobody = Placer.Of(UnixUser.Find("nobody"));
        Assert.Equal($"{path}:1", ConfigReader.Read(path, NoEnvironment, "/", nobody).RejectedAt);

        await Command.OutputOfAsync("chmod", ["0600", path]);

        Assert.Equal(BarredReason.Named, ConfigReader.Read(path, NoEnvironment, "/", nobody).Unread?.BarredReason);
        Assert.Equal(BarredReason.Kernel, ConfigReader.Read("/proc/self/environ", NoEnvironment, "/", nobody).Unread?.BarredReason);
    }

    [Fact]
    public void Inspect_ProviderOfAnUnknownName_DoesNotShowIt()
    {
        var path = _scratch.Write("openssl.cnf", "password = hidden-mark\nopenssl_conf = i\n[i]\nproviders = p\n[p]\na = s\nb = t\n[s]\nactivate = 1\nidentity = $password\n[t]\nactivate = 1\nidentity = legacy\n");

        var policy = PolicyInspector.Inspect(new LibraryTexts(OpenSslVersion.Parse("3.0.0"), "", 2), new Dictionary<string, string> { ["OPENSSL_CONF"] = path }, "/");

        Assert.Equal(["other", "legacy"], policy.ActiveProviders);
    }

    [Fact]
    public void Read_ManyDirectoriesIncluded_AreNotAllListed()
    {
        var directory = Directory.CreateDirectory(Path.Combine(_scratch.Path, "included")).FullName;
        foreach (var number in Enumerable.Range(0, 200)) File.WriteAllText(Path.Combine(directory, $"{number}"), "");

        Assert.Null(Read(_scratch.Write("few.cnf", Lines(_ => $".include {directory}", 90))).Unread);
        Assert.Equal(FileState.Oversized, Read(_scratch.Write("names.cnf", Lines(_ => $".include {directory}", 110))).Unread?.State);
        Assert.Equal(FileState.Oversized, Read(_scratch.Write("empty.cnf", Lines(_ => $".include {Directory.CreateDirectory(Path.Combine(directory, "in")).FullName}", 300))).Unread?.State);
    }

    private static string Name(int count) => $"name{count:d5} = value";

    private static string Lines(Func<int, string> line, int count = 19_990) =>
        string.Join('\n', Enumerable.Range(0, count).Select(line)) + "\n";

    private static ConfigReading Read(string path) => ConfigReader.Read(path, NoEnvironment, "/", []);

    private static long AllocatedBy(string path)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        if (Read(path).Config is { } config) _ = TlsPolicy.From(config, OpenSslVersion.Parse("3.0.22")!);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
