using System.Text;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Libraries.Policy;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Libraries.Policy;

/// <summary>Every file is judged by the real OpenSSL of the host.</summary>
public sealed class PolicyInspectorTests(PolicyJudge judge) : IClassFixture<PolicyJudge>, IDisposable
{
    private const string Head = "openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\n";

    private static readonly LibraryTexts Host = LibraryTexts.Read("/usr/lib/x86_64-linux-gnu/libcrypto.so.3")!;

    private readonly MailRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(Head)]
    [InlineData(Head + "MinProtocol = TLSv1.3\n")]
    [InlineData(Head + "MinProtocol = TLSv1.3\nMaxProtocol = TLSv1.2\nCipherString = DEFAULT@SECLEVEL=1\n")]
    [InlineData(Head + "MinProtocol = tlsv1.3")]
    [InlineData(Head + "MinProtocol = TLSv1.4\nCipherString = DEFAULT:@SECLEVEL=0\n")]
    [InlineData(Head + "MinProtocol = None\n")]
    [InlineData(Head + "minprotocol = TLSv1.1\nMAXPROTOCOL=TLSv1.2\n")]
    [InlineData(Head + "TLS.MinProtocol = TLSv1.2\nDTLS.MinProtocol = DTLSv1.2\n")]
    [InlineData(Head + "MinProtocol = DTLSv1.2\n")]
    [InlineData(Head + "1.MinProtocol = TLSv1.2\n2.MinProtocol = TLSv1\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\nMinProtocol = TLSv1.1\n")]
    [InlineData(Head + "Protocol = ALL,-TLSv1.2,-TLSv1.1\n")]
    [InlineData(Head + "Protocol = -ALL,TLSv1.2\n")]
    [InlineData(Head + "Protocol = -TLSv1.3 , +tlsv1.1\n")]
    [InlineData(Head + "Protocol = -TLSv9,-TLSv1.1\n")]
    [InlineData(Head + "Protocol = -TLSv1.1,-TLSv9,-TLSv1.2\n")]
    [InlineData(Head + "CipherString = @SECLEVEL=3:ALL\n")]
    [InlineData(Head + "CipherString = DEFAULT:@SECLEVEL=1:@SECLEVEL=0\n")]
    [InlineData(Head + "CipherString = DEFAULT:@SECLEVEL=7\n")]
    [InlineData(Head + "CipherString = DEFAULT:@SECLEVEL=12\n")]
    [InlineData(Head + "CipherString = DEFAULT@SECLEVEL\n")]
    [InlineData(Head + "CipherString = @SECLEVEL=1:NOSUCHCIPHER\n")]
    [InlineData(Head + "CipherString = NOSUCHCIPHER\n")]
    [InlineData(Head + "CipherString = DEFAULT:!aNULL:@SECLEVEL=1\n")]
    [InlineData(Head + "NoSuchCommand = 1\nMinProtocol = TLSv1.2\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2 # at least\n")]
    [InlineData(Head + "MinProtocol = \"TLSv1.2\"\n")]
    [InlineData(Head + "MinProtocol = 'TLSv1.2'x\n")]
    [InlineData(Head + "MinProtocol = TLSv1\\.2\n")]
    [InlineData(Head + "MinProtocol = TLS\\\nv1.2\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2 \\\n# CipherString = @SECLEVEL=1\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2 # comment \\\nMaxProtocol = TLSv1.2\n")]
    [InlineData(Head + "MinProtocol=TLSv1.2\r\nMaxProtocol=TLSv1.2\r\n")]
    [InlineData(Head + "MinProtocol TLSv1.2\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n[broken\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n[ after ] this\nMaxProtocol = TLSv1.2\n")]
    [InlineData(Head + "MinProtocol = $version\n")]
    [InlineData("version = TLSv1.2\n" + Head + "MinProtocol = $version\n")]
    [InlineData("version = TLSv1.2\n" + Head + "MinProtocol = ${version}\nMaxProtocol = $(version)\n")]
    [InlineData("version = TLSv1.2\n" + Head + "MinProtocol = ${version\n")]
    [InlineData("a::version = TLSv1.2\n" + Head + "MinProtocol = $a::version\n")]
    [InlineData(Head + "MinProtocol = $ENV::POLICY_VERSION\n")]
    [InlineData(Head + "MinProtocol = $ENV::POLICY_NOT_SET\n")]
    [InlineData(".pragma = dollarid:on\nversion = TLSv1.2\n" + Head + "MinProtocol = $version\nMaxProtocol = ${version}\n")]
    [InlineData(".pragma dollarid:maybe\n" + Head + "MinProtocol = TLSv1.2\n")]
    [InlineData(Head + "x = 1\n[default]\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("[default]\n" + Head + "MinProtocol = TLSv1.2\n")]
    [InlineData("[other]\n" + Head + "MinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nsystem_default = nowhere\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nserver = nowhere\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nserver = empty\nsystem_default = tls\n[empty]\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nno_such_module = x\nssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf = ssl\nno_such_module = x\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nengines = nowhere\nssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\noid_section = nowhere\nssl_conf = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nproviders = prov\nssl_conf = ssl\n[prov]\ndefault = d\n[d]\nactivate = 1\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf.1 = ssl\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[ init ]\nssl_conf = ssl\n[ssl]\n[init]\nssl_conf = ssl2\n[ssl2]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nsystem_default = tls\nother = tls2\n[tls2]\nMinProtocol=TLSv1.3\n[tls]\nMaxProtocol = TLSv1.2\n")]
    [InlineData("\u00EF\u00BB\u00BF" + Head + "MinProtocol = TLSv1.2\nCipherString = DEFAULT@SECLEVEL=1\n")]
    [InlineData("\u00EF\u00BB\u00BF[default]\n" + Head + "MinProtocol = TLSv1.2\n")]
    [InlineData(Head + ".include ROOT/marked.cnf\n")]
    [InlineData(Head + ".include ROOT/more.cnf\n")]
    [InlineData(Head + ".include = ROOT/more.cnf\nMaxProtocol = TLSv1.2\n")]
    [InlineData(Head + ".include ROOT/section.cnf\nMaxProtocol = TLSv1.2\n")]
    [InlineData(Head + ".include ROOT/missing.cnf\nMaxProtocol = TLSv1.2\n")]
    [InlineData(Head + ".include ROOT/broken.cnf\nMaxProtocol = TLSv1.2\n")]
    [InlineData(Head + ".include ROOT/policy.d\n")]
    [InlineData("dir = ROOT\n" + Head + ".include $dir/more.cnf\n")]
    [InlineData(".pragma includedir:ROOT\n" + Head + ".include more.cnf\n")]
    [InlineData(".pragma abspath:on\n" + Head + ".include more.cnf\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n.include\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n.include \n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n.included = 3\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n.pragma\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n.pragma x\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n[a b]\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n[a$b]\n")]
    [InlineData(Head + "MinProtocol = TLSv1.2\n[]\n")]
    [InlineData(Head + "Protocol = -TLSv1.1,,-TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nssl_conf = ssl\nssl_conf.2 = ssl2\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n[ssl2]\nsystem_default = tls2\n[tls2]\nMaxProtocol = TLSv1.2\n")]
    [InlineData("openssl_conf = init\n[init]\nalg_section = empty\nssl_conf = ssl\n[empty]\n[ssl]\nsystem_default = tls\n[tls]\nMinProtocol = TLSv1.2\n")]
    public async Task Inspect_ConfigurationFile_AgreesWithOpenSsl(string content)
    {
        _root.Write("more.cnf", "MinProtocol = TLSv1.2\nCipherString = DEFAULT@SECLEVEL=1\n");
        _root.Write("section.cnf", "MinProtocol = TLSv1.2\n[elsewhere]\n");
        _root.Write("broken.cnf", "no equals sign\n");
        Directory.CreateDirectory(_root.PathOf("policy.d"));
        _root.Write("policy.d/a.cnf", "MinProtocol = TLSv1.2\n");
        _root.Write("policy.d/b.conf", "MaxProtocol = TLSv1.3\n");
        _root.Write("policy.d/c.txt", "CipherString = @SECLEVEL=0\n");
        _root.Write("marked.cnf", Encoding.Latin1.GetBytes("\u00EF\u00BB\u00BFMinProtocol = TLSv1.2\n"));
        _root.Write("openssl.cnf", Encoding.Latin1.GetBytes(content.Replace("ROOT", _root.Directory, StringComparison.Ordinal)));
        var environment = new Dictionary<string, string>
        {
            ["OPENSSL_CONF"] = _root.PathOf("openssl.cnf"),
            ["POLICY_VERSION"] = "TLSv1.1",
        };

        var policy = PolicyInspector.Inspect(Host, environment, "/");

        Assert.Equal(
            await judge.AskAsync(environment),
            (policy.SecurityLevel, policy.MinProtocol, policy.MaxProtocol, string.Join(',', policy.DisabledProtocols.Where(name => name != "SSLv3"))));
        Assert.True(policy.Known);
    }

    [Theory]
    [InlineData("")]
    [InlineData("default = d\n[d]\nactivate = 1\n")]
    [InlineData("default = d\n[d]\n# activate = 1\n")]
    [InlineData("default = d\nlegacy = l\n[d]\nactivate = 1\n[l]\nactivate = 1\n")]
    [InlineData("default = d\nlegacy = l\n[d]\n# activate = 1\n[l]\nactivate = 1\n")]
    [InlineData("legacy = l\n[l]\nactivate = 1\n")]
    [InlineData("legacy = l\n[l]\nsoft_load = 1\n")]
    [InlineData("legacy = l\nbase = b\n[l]\nactivate = 1\n[b]\nactivate = 1\n")]
    [InlineData("base = b\n[b]\nactivate = 1\n")]
    [InlineData("null = n\n[n]\nactivate = 1\n")]
    [InlineData("default = d\n[d]\nidentity = legacy\nactivate = 1\n")]
    public async Task Inspect_Providers_LeaveCiphersWhereOpenSslHasSome(string providers)
    {
        _root.Write("openssl.cnf", $"openssl_conf = init\n[init]\nproviders = p\n[p]\n{providers}");
        var environment = new Dictionary<string, string> { ["OPENSSL_CONF"] = _root.PathOf("openssl.cnf") };

        var policy = PolicyInspector.Inspect(Host, environment, "/");
        var allowed = ProtocolRange.Allowed(new OpenSsl { EffectiveVersion = $"{Host.Version}", Policy = policy });

        Assert.Equal(await judge.HasCiphersAsync(environment), allowed is { Count: > 0 });
    }

    [Fact]
    public async Task Inspect_HostsOwnFile_AgreesWithOpenSsl()
    {
        var policy = PolicyInspector.Inspect(Host, new Dictionary<string, string>(), "/");

        Assert.Equal(Path.Combine(Host.Directory, "openssl.cnf"), policy.ConfigPath);
        Assert.Equal(
            await judge.AskAsync(new Dictionary<string, string>()),
            (policy.SecurityLevel, policy.MinProtocol, policy.MaxProtocol, string.Join(',', policy.DisabledProtocols)));
    }

    [Fact]
    public void Inspect_LimitsSet_NamesTheirLines()
    {
        _root.Write("openssl.cnf", Head + "MinProtocol = TLSv1.2\nCipherString = DEFAULT@SECLEVEL=1\n");

        var policy = Inspect(Host, _root.PathOf("openssl.cnf"));

        Assert.Equal($"{_root.PathOf("openssl.cnf")}:7", policy.ProtocolSource);
        Assert.Equal($"{_root.PathOf("openssl.cnf")}:8", policy.SecurityLevelSource);
    }

    [Fact]
    public void Inspect_FileRejected_SaysWhere()
    {
        _root.Write("openssl.cnf", Head + "MinProtocol TLSv1.2\n");

        Assert.Equal($"{_root.PathOf("openssl.cnf")}:7", Inspect(Host, _root.PathOf("openssl.cnf")).Detail);
    }

    [Theory]
    [InlineData("0.9.8l", -1, 0)]
    [InlineData("1.0.2u", -1, 0)]
    [InlineData("1.1.0l", -1, 1)]
    [InlineData("1.1.1w", 2, 2)]
    [InlineData("3.1.0", -1, 1)]
    [InlineData("3.2.0", -1, 2)]
    [InlineData("3.5.1", 1, 1)]
    [InlineData("4.0.0", -1, 2)]
    public void Inspect_NoFile_HasTheLevelOfTheVersionOrOfItsBuild(string version, int compiled, int level)
    {
        var policy = Inspect(new LibraryTexts(OpenSslVersion.Parse(version), "", compiled), "");

        Assert.Equal((level, "compiled-in", true), (policy.SecurityLevel, policy.SecurityLevelSource, policy.Known));
    }

    [Fact]
    public void Inspect_EnvironmentHidden_IsUnknown()
    {
        var policy = PolicyInspector.Inspect(Host, null, "/");

        Assert.Equal((false, -1), (policy.Known, policy.SecurityLevel));
    }

    [Theory]
    [InlineData(".include ROOT/openssl.cnf\n")]
    [InlineData("a = 1\nb = $a$a$a$a$a$a$a$a\n.include ROOT/openssl.cnf\n")]
    public void Inspect_FileIncludesItself_Ends(string content)
    {
        _root.Write("openssl.cnf", content.Replace("ROOT", _root.Directory, StringComparison.Ordinal));

        Assert.True(Inspect(Host, _root.PathOf("openssl.cnf")).Known);
    }

    [Fact]
    public void Inspect_RandomText_NeverThrows()
    {
        var random = new Random(2);
        string[] pieces = ["openssl_conf", " = ", "[", "]", "$", "${", "}", "\\", "\n", "\"", "'", "#", "::", ".include", ".pragma", "dollarid:on", "a", "ssl_conf", "\r", "\0", "@SECLEVEL=", "é"];
        for (var round = 0; round < 5000; round++)
        {
            _root.Write("openssl.cnf", string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)])));

            Assert.True(Inspect(Host, _root.PathOf("openssl.cnf")).Known);
        }
    }

    private static V1.OpenSslPolicy Inspect(LibraryTexts library, string path) =>
        PolicyInspector.Inspect(library, new Dictionary<string, string> { ["OPENSSL_CONF"] = path }, "/");
}
