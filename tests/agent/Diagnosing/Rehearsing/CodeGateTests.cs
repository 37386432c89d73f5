using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Rehearsing;

/// <summary>What another user of the host puts where XMail's OpenSSL would find it is not loaded by the agent.</summary>
[Trait("Needs", "root")]
public sealed class CodeGateTests : IDisposable
{
    private const string Module = "xmailfleet-planted";

    private readonly RootOnlyDirectory _host = new();
    private readonly Dictionary<string, string> _environment = [];

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Pass_HostsOwn_IsLetThrough()
    {
        var code = Pass();

        Assert.EndsWith("libssl.so.3", code.SslLibrary, StringComparison.Ordinal);
        Assert.EndsWith("libcrypto.so.3", code.Libraries[0], StringComparison.Ordinal);
        Assert.Empty(code.Environment);
    }

    [Fact]
    public async Task Pass_LibraryOfAnother_IsRefused()
    {
        await _host.MakeAsync("lib", Nobody.Owner);
        var ssl = _host.PathOf("lib/libssl.so.3");
        File.Copy(HostLibraries.Ssl, ssl);

        AssertUnsafe("lib", UntrustedReason.Owner, new ServerLibraries(ssl, HostLibraries.Crypto, ""));
    }

    [Fact]
    public async Task Pass_LibraryOfRootInADirectoryOfAnother_IsRefused()
    {
        await _host.MakeAsync("lib");
        var crypto = _host.PathOf("lib/libcrypto.so.3");
        File.Copy(HostLibraries.Crypto, crypto);
        await Command.OutputOfAsync("chmod", ["0777", _host.PathOf("lib")]);

        AssertUnsafe("lib", UntrustedReason.WritableByAll, new ServerLibraries(HostLibraries.Ssl, crypto, ""));
    }

    [Fact]
    public async Task Pass_ConfigurationOfAnother_IsRefused()
    {
        var config = Configure("");
        await Command.OutputOfAsync("chown", [Nobody.Owner, config]);

        AssertUnsafe("openssl.cnf", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Pass_ConfigurationThatTheGroupMayWrite_IsRefused()
    {
        var config = Configure("");
        await Command.OutputOfAsync("chmod", ["0664", config]);

        AssertUnsafe("openssl.cnf", UntrustedReason.WritableByGroup);
    }

    [Fact]
    public async Task Pass_IncludedFileOfAnother_IsRefused()
    {
        await Command.OutputOfAsync("chown", [Nobody.Owner, _host.Write("more.cnf", "")]);
        Configure($".include = {_host.PathOf("more.cnf")}\n");

        AssertUnsafe("more.cnf", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Pass_IncludedFileThatIsNotThereButAnotherMayMake_IsRefused()
    {
        await _host.MakeAsync("open");
        await Command.OutputOfAsync("chmod", ["1777", _host.PathOf("open")]);
        Configure($".include = {_host.PathOf("open/more.cnf")}\n");

        AssertUnsafe("open", UntrustedReason.WritableByAll);
    }

    [Fact]
    public void Pass_IncludedFileThatIsNotThereAndRootAloneMayMake_IsLetThrough()
    {
        Configure($".include = {_host.PathOf("more.cnf")}\n");

        Pass();
    }

    [Fact]
    public async Task Pass_IncludedDirectoryOfAnotherThoughEmpty_IsRefused()
    {
        await _host.MakeAsync("open", Nobody.Owner);
        Configure($".include = {_host.PathOf("open")}\n");

        AssertUnsafe("open", UntrustedReason.Owner);
    }

    [Theory]
    [InlineData("providers", "module = {0}")]
    [InlineData("engines", "dynamic_path = {0}")]
    [InlineData("engines", "engine.SO_PATH = {0}")]
    public async Task Pass_ModuleOfAnotherByItsPath_IsRefused(string kind, string line)
    {
        await _host.MakeAsync("modules", Nobody.Owner);
        var module = _host.PathOf($"modules/{Module}.so");
        File.Copy(HostLibraries.Ssl, module);
        Configure(OfModule(kind, string.Format(System.Globalization.CultureInfo.InvariantCulture, line, module)));

        AssertUnsafe("modules", UntrustedReason.Owner);
    }

    [Theory]
    [InlineData("OPENSSL_MODULES", "providers")]
    [InlineData("OPENSSL_ENGINES", "engines")]
    public async Task Pass_ModuleOfAnotherByItsName_IsRefused(string variable, string kind)
    {
        await _host.MakeAsync("modules", Nobody.Owner);
        File.Copy(HostLibraries.Ssl, _host.PathOf($"modules/{Module}.so"));
        _environment[variable] = _host.PathOf("modules");
        Configure(OfModule(kind, "activate = 1"));

        AssertUnsafe("modules", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Pass_ModuleOfRoot_IsLoadedBeforehand()
    {
        await _host.MakeAsync("modules");
        File.Copy(HostLibraries.Ssl, _host.PathOf($"modules/{Module}.so"));
        _environment["OPENSSL_MODULES"] = _host.PathOf("modules");
        Configure(OfModule("providers", "activate = 1"));

        Assert.Contains(_host.PathOf($"modules/{Module}.so"), Pass().Libraries);
    }

    [Fact]
    public void Pass_EnvironmentThatOpensslCnfRefersTo_IsPassedOn()
    {
        _environment["MAIL_LEVEL"] = "1";
        Configure("level = $ENV::MAIL_LEVEL\n");

        Assert.Equal("1", Pass().Environment["MAIL_LEVEL"]);
    }

    [Theory]
    [InlineData("LD_PRELOAD")]
    [InlineData("LD_LIBRARY_PATH")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    [InlineData("GCONV_PATH")]
    public void Pass_EnvironmentOfTheLoader_IsNeverPassedOn(string name)
    {
        _environment[name] = "/tmp/planted.so";

        Assert.Empty(Pass().Environment);

        Configure($"level = $ENV::{name}\n");
        Assert.Equal(RehearsalState.NotLoadable, Refused().State);
    }

    [Theory]
    [InlineData("made for x86")]
    [InlineData("replaced since XMail was started")]
    public void Pass_LibraryThatCannotBeLoaded_IsRefused(string obstacle) =>
        Assert.Equal(RehearsalState.NotLoadable, Refused(new ServerLibraries(HostLibraries.Ssl, HostLibraries.Crypto, obstacle)).State);

    private static string OfModule(string kind, string line) =>
        $"openssl_conf = modules\n[modules]\n{kind} = those\n[those]\n{Module} = planted\n[planted]\n{line}\n";

    private string Configure(string text) => _environment["OPENSSL_CONF"] = _host.Write("openssl.cnf", text);

    private LoadableCode Pass(ServerLibraries? libraries = null) => CodeGate.Pass(libraries ?? HostLibraries.Both, _environment, "/", []);

    private Rehearsal Refused(ServerLibraries? libraries = null) => Assert.Throws<RefusedException>(() => Pass(libraries)).Refusal;

    private void AssertUnsafe(string component, UntrustedReason reason, ServerLibraries? libraries = null)
    {
        var refusal = Refused(libraries);

        Assert.Equal(RehearsalState.Unsafe, refusal.State);
        Assert.Equal((_host.PathOf(component), reason), (refusal.Untrusted.Component, refusal.Untrusted.Reason));
    }
}
