using System.Globalization;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Commands;

/// <summary>How commands reach a collector, and what they say where they do not.</summary>
public sealed class ReachingACollectorTests : IAsyncLifetime
{
    private CommandedCollector _collector = null!;

    public async Task InitializeAsync() => _collector = await CommandedCollector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task Commands_OverTls_DoWhatTheTokensRoleAllows()
    {
        var (viewer, admin) = (await _collector.MakeTokenAsync("viewer"), await _collector.MakeTokenAsync("admin"));

        Assert.StartsWith("printf ", (await _collector.RunByTokenAsync(admin, "host", "add", "mx1")).Output, StringComparison.Ordinal);
        Assert.StartsWith("mx1\t", (await _collector.RunByTokenAsync(viewer, "host", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _collector.RunByTokenAsync(viewer, "report")).ExitCode);
        await AssertRefusedAsync($"The collector at {_collector.Address} refuses this to the token in {viewer}: ", _collector.RunByTokenAsync(viewer, "host", "add", "mx2"));
        await AssertRefusedAsync($"{_collector.Address} のコレクターは {viewer} のトークンによるこの操作を拒否しました", _collector.RunByTokenAsync(viewer, "user", "list", "--lang", "ja"));
    }

    [Fact]
    public async Task Environment_NamesTheCollectorAndTheToken()
    {
        await _collector.DoAsync("host", "add", "mx1");
        var viewer = await _collector.MakeTokenAsync("viewer");

        var run = await ProgramProcess.RunAsync(
            BuiltPrograms.Collector, ["host", "list"], ("XMAILFLEET_ADDRESS", _collector.Address), ("XMAILFLEET_TOKEN_FILE", viewer));
        Assert.Equal((0, "mx1\t\tpending\tnot polled yet\t\n", ""), (run.ExitCode, run.Output, run.Errors));
        var bySocket = await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["host", "list"], ("XMAILFLEET_ADDRESS", $"unix:{_collector.Socket}"));
        Assert.Equal(run.Output, bySocket.Output);
        var byDirectory = await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["host", "list"], ("XMAILFLEET_DATA_DIR", _collector.DataDirectory));
        Assert.Equal(run.Output, byDirectory.Output);
    }

    [Fact]
    public async Task Token_OfAnotherFleet_SendsNothingThere()
    {
        await using var other = await CommandedCollector.StartAsync();
        var token = await other.MakeTokenAsync("admin");

        await AssertRefusedAsync(
            $"What answers at {_collector.Address} is not the collector that {token} is for: the authority in that file has not signed it. Nothing was sent.",
            _collector.RunByTokenAsync(token, "host", "list"));
        await AssertRefusedAsync($"{_collector.Address} は {token} に対応するコレクターではありません。", _collector.RunByTokenAsync(token, "host", "list", "--lang", "ja"));
        Assert.DoesNotContain("tokens/", await _collector.DoAsync("audit", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_WithAPersonsCertificateOfTheFleet_IsNoCollector()
    {
        await _collector.DoAsync("user", "add", "ann", "--role", "admin");
        await _collector.DoAsync("user", "certificate", "ann", "--out", _collector.DataDirectory);
        var (viewer, port) = (await _collector.MakeTokenAsync("viewer"), FreePort.Next().ToString(CultureInfo.InvariantCulture));
        // Whoever belongs to the fleet can show a certificate of its authority; openssl stands in for him.
        await using var server = ProgramProcess.Start(
            "openssl", ["s_server", "-accept", $"127.0.0.1:{port}", "-www", "-alpn", "h2", "-cert", _collector.PathOf("ann.pem"), "-key", _collector.PathOf("ann.key")]);
        await server.WaitForOutputAsync("ACCEPT");

        await AssertRefusedAsync(
            $"What answers at 127.0.0.1:{port} is not the collector that", CommandedCollector.CallAsync("host", "list", "--address", $"127.0.0.1:{port}", "--token-file", viewer));
        Assert.DoesNotContain("xmft_", server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("640", "others may read or change that file (mode 0640)", "モード 0640")]
    [InlineData("602", "others may read or change that file (mode 0602)", "モード 0602")]
    public async Task TokenFile_OpenToOthers_IsNotUsed(string mode, string english, string japanese)
    {
        var viewer = await _collector.MakeTokenAsync("viewer");
        File.SetUnixFileMode(viewer, (UnixFileMode)Convert.ToInt32(mode, 8));

        await AssertRefusedAsync(english, _collector.RunByTokenAsync(viewer, "host", "list"));
        await AssertRefusedAsync(japanese, _collector.RunByTokenAsync(viewer, "host", "list", "--lang", "ja"));
    }

    [Fact]
    public async Task TokenFile_ThatIsNone_IsToldAsThat()
    {
        var viewer = await _collector.MakeTokenAsync("viewer");
        var (lines, file, pipe) = (await File.ReadAllTextAsync(viewer), _collector.PathOf("other"), _collector.PathOf("pipe"));
        await Command.OutputOfAsync("mkfifo", ["-m", "600", pipe]);

        await AssertRefusedAsync("There is no file /nowhere/token.", _collector.RunByTokenAsync("/nowhere/token", "host", "list"));
        await AssertRefusedAsync("ファイル /nowhere/token が見つかりません。", _collector.RunByTokenAsync("/nowhere/token", "host", "list", "--lang", "ja"));
        await AssertRefusedAsync($"{pipe} is no file of a token", _collector.RunByTokenAsync(pipe, "host", "list"));
        await AssertRefusedAsync("is no file of a token", _collector.RunByTokenAsync(_collector.DataDirectory, "host", "list"));
        foreach (var content in new[] { "", "xmft_short\n", lines.Split('\n')[0], lines[lines.IndexOf('\n', StringComparison.Ordinal)..], lines.Replace("BEGIN CERTIFICATE", "BEGIN", StringComparison.Ordinal), lines + new string(' ', 20_000) })
        {
            await File.WriteAllTextAsync(file, content);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await AssertRefusedAsync($"{file} is no file of a token", _collector.RunByTokenAsync(file, "host", "list"));
        }
    }

    [Fact]
    public async Task Address_WhereNoCollectorIs_IsToldWithWhatToType()
    {
        var viewer = await _collector.MakeTokenAsync("viewer");
        var web = _collector.Log.Split('\n').Last(line => line.StartsWith("Listening on http://127", StringComparison.Ordinal))["Listening on http://".Length..].Trim();

        await AssertRefusedAsync("No collector answers at 127.0.0.1:1.", CommandedCollector.CallAsync("host", "list", "--address", "127.0.0.1:1", "--token-file", viewer));
        await AssertRefusedAsync("127.0.0.1:1 のコレクターが応答しません。", CommandedCollector.CallAsync("report", "--address", "127.0.0.1:1", "--token-file", viewer, "--lang", "ja"));
        await AssertRefusedAsync("No collector answers at no-such-host.invalid:7470.", CommandedCollector.CallAsync("host", "list", "--address", "no-such-host.invalid:7470", "--token-file", viewer));
        await AssertRefusedAsync($"What answers at {web} is no collector", CommandedCollector.CallAsync("host", "list", "--address", web, "--token-file", viewer));
        await AssertRefusedAsync("No collector answers at /nowhere/collector.sock. Start one with 'xmailfleet-collector serve'", CommandedCollector.CallAsync("host", "list", "--data-dir", "/nowhere"));
        await AssertRefusedAsync("/nowhere/collector.sock のコレクターが応答しません。", CommandedCollector.CallAsync("host", "list", "--address", "unix:/nowhere/collector.sock", "--lang", "ja"));
        var tooLong = "/" + new string('x', 200);
        await AssertRefusedAsync($"No collector answers at {tooLong}.", CommandedCollector.CallAsync("host", "list", "--address", $"unix:{tooLong}"));
        await AssertRefusedAsync($"The collector at {_collector.Address} is asked with a token. Name its file with --token-file FILE", CommandedCollector.CallAsync("host", "list", "--address", _collector.Address));
        await AssertRefusedAsync("トークンが必要です", CommandedCollector.CallAsync("host", "list", "--address", _collector.Address, "--lang", "ja"));
        await AssertRefusedAsync("--address: \"nonsense\" cannot be used; it must be unix:PATH or HOST:PORT", CommandedCollector.CallAsync("host", "list", "--address", "nonsense"));
    }

    [Fact]
    public async Task Collector_ThatWasKilled_IsNotAskedForLong()
    {
        var socket = _collector.Socket;
        await _collector.KillAsync();
        await AssertRefusedAsync($"No collector answers at {socket}.", _collector.RunAsync("host", "list"));
    }

    [Fact]
    [Trait("Needs", "root")]
    public async Task AnotherUser_IsRefusedByTheSocketAndMayNotReadTokens()
    {
        var viewer = await _collector.MakeTokenAsync("viewer");
        const string AsHe = "out=$(\"$1\" host list --address \"$2\" --token-file \"$3\" --lang en 2>&1); echo \"$? $out\"";
        Task<string> Ask(string address, string token = "/nowhere") => Nobody.RunAsync(AsHe, BuiltPrograms.Collector, address, token);

        Assert.StartsWith($"2 The user \"nobody\" may not use the socket {_collector.Socket}.", await Ask($"unix:{_collector.Socket}"), StringComparison.Ordinal);
        File.SetUnixFileMode(_collector.DataDirectory, (UnixFileMode)Convert.ToInt32("711", 8));
        // Now he reaches the socket: the collector refuses. "nobody" is whom a kernel tells as one with all that it cannot tell; another user it knows.
        Assert.StartsWith($"2 The collector at {_collector.Socket} refuses this to the user \"nobody\": local/unknown may not do this.", await Ask($"unix:{_collector.Socket}"), StringComparison.Ordinal);
        var refused = await Command.OutputOfAsync(
            "setpriv", ["--reuid=daemon", "--regid=daemon", "--clear-groups", "sh", "-c", AsHe, "sh", BuiltPrograms.Collector, $"unix:{_collector.Socket}", "/nowhere"], directory: "/");
        Assert.StartsWith($"2 The collector at {_collector.Socket} refuses this to the user \"daemon\": local/daemon may not do this.", refused, StringComparison.Ordinal);
        Assert.StartsWith($"2 The file {viewer} cannot be read: ", await Ask(_collector.Address, viewer), StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(string sentence, Task<CommandResult> call)
    {
        var run = await call;
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("xmft_", run.Errors, StringComparison.Ordinal);
    }
}
