using System.Globalization;
using System.Net;
using System.Net.Sockets;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Calls that cannot be carried out: status 2, a sentence on stderr, nothing on stdout, no stack trace.</summary>
public sealed class WrongCallTests
{
    [Theory]
    [InlineData("--no-such-option", "diagnose", "--no-such-option")]
    [InlineData("xml", "diagnose", "--format", "xml")]
    [InlineData("fr", "diagnose", "--lang", "fr")]
    [InlineData("--port", "serve", "--port", "70000")]
    [InlineData("--port", "serve", "--port", "many")]
    [InlineData("--port", "serve", "--port=", "--bind", "127.0.0.1")]
    [InlineData("--mail-root: \"\" cannot be used", "diagnose", "--mail-root", "")]
    [InlineData("--mail-root: \"\" cannot be used", "diagnose", "--mail-root=", "--no-probe")]
    [InlineData("--bind", "serve", "--bind", "somewhere")]
    [InlineData("--probe-deadline", "diagnose", "--probe-deadline", "1ms")]
    [InlineData("--probe-connections", "serve", "--probe-connections", "0")]
    [InlineData("/nowhere/options.json", "serve", "--config", "/nowhere/options.json")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("diagnose, serve, enroll, look, doctor, service, config, completion.")]
    [InlineData("SHELL: \"csh\" cannot be used; it must be bash or zsh or fish.", "completion", "csh")]
    [InlineData("\"b.json\" is one argument too many for check.", "config", "check", "a.json", "b.json")]
    [InlineData("a.json: there is no such configuration file.", "config", "check", "a.json")]
    [InlineData("--port: 「many」は使用できません。", "serve", "--port", "many", "--lang", "ja")]
    [InlineData("「--oops」というオプションはありません。", "diagnose", "--oops", "--lang", "ja")]
    [InlineData("Did you mean --mail-root?", "diagnose", "--mail-rot", "/var/MailRoot")]
    [InlineData("--mail-root のことですか？", "diagnose", "--mail-rot", "/var/MailRoot", "--lang", "ja")]
    [InlineData("Did you mean diagnose?", "diagnosse")]
    [InlineData("--port に値を指定してください（--port PORT）。", "serve", "--lang", "ja", "--port")]
    public Task Agent_WrongOption_IsNamedWithStatusTwo(string named, params string[] arguments) =>
        AssertRefusedAsync(BuiltPrograms.Agent, named, arguments);

    [Theory]
    [InlineData("--no-such-option", "serve", "--no-such-option")]
    [InlineData("--grpc-port", "serve", "--grpc-port", "70000")]
    [InlineData("--web-port", "serve", "--web-port", "-1")]
    [InlineData("--poll-interval", "serve", "--poll-interval", "0s")]
    [InlineData("pdf", "report", "--format", "pdf")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("serve, host, user, token, audit, report, quickstart, backup, restore, migrate, doctor, config, completion.")]
    [InlineData("host --help", "host")]
    [InlineData("There is no command \"lst\". Did you mean list?", "host", "lst")]
    [InlineData("NAME is missing.", "host", "add")]
    [InlineData("\"mx2\" is one argument too many for add.", "host", "add", "mx1", "mx2")]
    [InlineData("NAME を指定してください。", "user", "link", "--lang", "ja")]
    [InlineData("--label needs a value: --label KEY=VALUE.", "host", "add", "mx1", "--label")]
    [InlineData("table or wide or json or csv or markdown", "host", "list", "-o", "xml")]
    [InlineData("backup --help", "backup")]
    [InlineData("Did you mean --data-dir?", "backup", "--data-dri", "/tmp")]
    [InlineData("FILE を指定してください。", "backup", "--lang", "ja")]
    [InlineData("--to が指定されていません。", "migrate", "--lang", "ja")]
    public Task Collector_WrongOption_IsNamedWithStatusTwo(string named, params string[] arguments) =>
        AssertRefusedAsync(BuiltPrograms.Collector, named, arguments);

    [Fact]
    public async Task Agent_PortInUse_IsNamedWithStatusTwo()
    {
        using var taken = Listen();
        var port = PortOf(taken);

        await AssertRefusedAsync(
            BuiltPrograms.Agent, $"Another program listens on 127.0.0.1:{port}. Stop it, or choose another port with --port.", "serve", "--port", port);
        await AssertRefusedAsync(BuiltPrograms.Agent, $"127.0.0.1:{port} は別のプログラムが使用中です。", "serve", "--port", port, "--lang", "ja");
    }

    [Theory]
    [InlineData("--grpc-port", "--web-port")]
    [InlineData("--web-port", "--grpc-port")]
    public async Task Collector_PortInUse_IsNamedWithStatusTwo(string option, string other)
    {
        using var data = new DataDirectory();
        using var taken = Listen();
        var port = PortOf(taken);

        await AssertRefusedAsync(
            BuiltPrograms.Collector,
            $"Another program listens on 127.0.0.1:{port}. Stop it, or choose another port with {option}.",
            "serve", "--data-dir", data.FullName, option, port, other, "0");
    }

    [Fact]
    public async Task Serve_AddressOfAnotherHost_IsNamedWithStatusTwo()
    {
        using var data = new DataDirectory();

        using var fleet = new TestFleet();
        var port = FreePort.Next();
        fleet.Admit(port);

        await AssertRefusedAsync(
            BuiltPrograms.Agent, "This host does not have the address 192.0.2.1.", "serve", "--bind", "192.0.2.1", "--port", "0", "--state-dir", AgentState.Of(port));
        await AssertRefusedAsync(
            BuiltPrograms.Collector, "このホストにアドレス 192.0.2.1 はありません。--bind-address で", "serve", "--data-dir", data.FullName,
            "--bind-address", "192.0.2.1", "--lang", "ja");
        await AssertRefusedAsync(
            BuiltPrograms.Collector, "with --bind-address", "quickstart", "--data-dir", data.FullName, "--bind-address", "192.0.2.1", "--agent-port", "0",
            "--mail-root", data.FullName);
    }

    [Theory]
    [InlineData("xmailfleet-collector host add NAME", "en")]
    [InlineData("xmailfleet-collector host add ", "ja")]
    public Task Agent_WithoutIdentityForOthers_SaysWhatToType(string typed, string language) => AssertRefusedAsync(
        BuiltPrograms.Agent, typed, "serve", "--bind", "0.0.0.0", "--port", "0", "--state-dir", AgentState.Of(FreePort.Next()), "--lang", language);

    [Theory]
    [InlineData("serve")]
    [InlineData("quickstart")]
    public async Task Collector_FileInPlaceOfItsDirectory_IsNamedWithStatusTwo(string command)
    {
        using var data = new DataDirectory();
        var file = Path.Combine(data.FullName, "data");
        await File.WriteAllTextAsync(file, "");

        await AssertRefusedAsync(BuiltPrograms.Collector, $"\"{file}\" is no directory", command, "--data-dir", file, "--grpc-port", "0", "--web-port", "0");
    }

    [Theory]
    [InlineData("The user \"nobody\" may not make the directory \"DIR/new\".", "serve", "--data-dir", "DIR/new")]
    [InlineData("The user \"nobody\" may not write into the directory \"DIR\".", "serve", "--data-dir", "DIR")]
    [InlineData("ユーザー「nobody」にはディレクトリ「DIR」に書き込む権限がありません。", "quickstart", "--data-dir", "DIR", "--lang", "ja")]
    [InlineData("ports below 1024 need root", "serve", "--data-dir", "OWN", "--grpc-port", "0", "--web-port", "443")]
    [Trait("Needs", "root")]
    public async Task Collector_WithoutRights_SaysWhatItMayNotDo(string named, params string[] arguments)
    {
        using var data = new DataDirectory();
        using var own = new DataDirectory();
        File.SetUnixFileMode(data.FullName, (UnixFileMode)Convert.ToInt32("755", 8));
        await Command.OutputOfAsync("chown", [Nobody.Owner, own.FullName]);
        string Place(string text) => text.Replace("DIR", data.FullName, StringComparison.Ordinal).Replace("OWN", own.FullName, StringComparison.Ordinal);

        await AssertRefusedAsync(
            "setpriv",
            Place(named),
            ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=-all", "--", BuiltPrograms.Collector, .. arguments.Select(Place)]);
    }

    [Fact]
    [Trait("Needs", "root")]
    public async Task Agent_PortOfRoot_SaysWhatItMayNotDo()
    {
        using var own = new DataDirectory();
        await Command.OutputOfAsync("chown", [Nobody.Owner, own.FullName]);

        await AssertRefusedAsync(
            "setpriv",
            "The user \"nobody\" may not listen on 127.0.0.1:443: ports below 1024 need root or CAP_NET_BIND_SERVICE. Choose another with --port.",
            "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=-all", "--", BuiltPrograms.Agent, "serve", "--port", "443", "--state-dir", own.FullName);
    }

    [Fact]
    public async Task Agent_VariableThatNearlySetsAnOption_IsAWarningOnly()
    {
        var run = await ProgramProcess.RunAsync(
            BuiltPrograms.Agent, ["diagnose", "--mail-root", "/nowhere/MailRoot"], ("XMAILFLEET_PROBE_DEADLIN", "1s"), ("XMAILFLEET_GRPC_PORT", "1"));

        Assert.Equal(
            ["XMAILFLEET_PROBE_DEADLIN sets no option of this program. Did you mean XMAILFLEET_PROBE_DEADLINE?"],
            run.Errors.Split('\n').Where(line => line.StartsWith("XMAILFLEET_", StringComparison.Ordinal)));
        Assert.Contains("/nowhere/MailRoot", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_NoCollectorRunning_EndsWithStatusTwo()
    {
        using var data = new DataDirectory();

        await AssertRefusedAsync(BuiltPrograms.Collector, $"No collector answers at {data.FullName}/collector.sock.", "report", "--data-dir", data.FullName);
    }

    private static async Task AssertRefusedAsync(string program, string named, params string[] arguments)
    {
        var run = await ProgramProcess.RunAsync(program, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(named, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string PortOf(TcpListener listener) =>
        ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
}
