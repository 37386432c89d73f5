using System.Globalization;
using System.Net;
using System.Net.Sockets;
using XMailFleet.EndToEnd.Tests.Running;

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
    [InlineData("diagnose, serve.")]
    [InlineData("--port: 「many」は使用できません。", "serve", "--port", "many", "--lang", "ja")]
    [InlineData("「--oops」は認識できません。", "diagnose", "--oops", "--lang", "ja")]
    public Task Agent_WrongOption_IsNamedWithStatusTwo(string named, params string[] arguments) =>
        AssertRefusedAsync(BuiltPrograms.Agent, named, arguments);

    [Theory]
    [InlineData("--no-such-option", "serve", "--no-such-option")]
    [InlineData("--grpc-port", "serve", "--grpc-port", "70000")]
    [InlineData("--web-port", "serve", "--web-port", "-1")]
    [InlineData("--poll-interval", "serve", "--poll-interval", "0s")]
    [InlineData("pdf", "report", "--format", "pdf")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("serve, report, quickstart, backup, restore, migrate")]
    [InlineData("backup --help", "backup")]
    [InlineData("--to が指定されていません。", "migrate", "--lang", "ja")]
    public Task Collector_WrongOption_IsNamedWithStatusTwo(string named, params string[] arguments) =>
        AssertRefusedAsync(BuiltPrograms.Collector, named, arguments);

    [Fact]
    public async Task Agent_PortInUse_IsNamedWithStatusTwo()
    {
        using var taken = Listen();
        var port = PortOf(taken);

        await AssertRefusedAsync(BuiltPrograms.Agent, port, "serve", "--port", port);
    }

    [Theory]
    [InlineData("--grpc-port", "--web-port")]
    [InlineData("--web-port", "--grpc-port")]
    public async Task Collector_PortInUse_IsNamedWithStatusTwo(string option, string other)
    {
        using var data = new DataDirectory();
        using var taken = Listen();
        var port = PortOf(taken);

        await AssertRefusedAsync(BuiltPrograms.Collector, port, "serve", "--data-dir", data.FullName, option, port, other, "0");
    }

    [Fact]
    public Task Report_NoCollectorRunning_EndsWithStatusTwo()
    {
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);

        return AssertRefusedAsync(BuiltPrograms.Collector, port, "report", "--grpc-port", port);
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
