using System.Net;
using System.Net.Sockets;
using XMailFleet.EndToEnd.Tests.Commands;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Doctoring;

/// <summary>What <c>doctor</c> says of programs that somebody started by hand: something is broken, told, and mended by what it said.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly MailRoot _mailRoot = MailRoot.Healthy();
    private readonly int _port = FreePort.Next();

    public void Dispose()
    {
        _mailRoot.Dispose();
        _directory.Dispose();
    }

    // Of an instance that no unit of the machine runs.
    private string ConfigFile => _directory.PathOf("agent-doctors-patient.json");

    private string StateDirectory => _directory.PathOf("state");

    [Fact]
    public async Task Agent_ThatIsSound_IsSaidToBeAndNothingChanges()
    {
        WriteConfiguration();
        await using var agent = await StartAsync();
        var before = Look();
        var findings = await ExamineAsync();
        Assert.Equal(before, Look());
        Assert.Equal(0, findings.Status);
        Assert.InRange(findings.Lines.Count, 8, 12);
        Assert.DoesNotContain(findings.Lines, line => line.Sign is not ("ok" or "warning"));
        Assert.Equal($"It runs as process {agent.ProcessId}, by no unit.", findings["service"].Sentence);
        Assert.Equal($"127.0.0.1:{_port} is held by it.", findings["port"].Sentence);
        Assert.Contains("xmailfleet-collector host add NAME", findings["identity"].Sentence, StringComparison.Ordinal);
        Assert.Contains(_mailRoot.Directory, findings["sight"].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chmod 0755 state", "rights")]
    [InlineData("touch state/identity.pem; chmod 0644 state/identity.pem", "rights")]
    public async Task Agent_WhatIsBroken_IsMendedByWhatIsTyped(string typed, string subject)
    {
        WriteConfiguration();
        await using var agent = await StartAsync();
        await ShellAsync(typed);
        var findings = await ExamineAsync();
        Assert.Equal((1, "error"), (findings.Status, findings[subject].Sign));
        await ShellAsync(findings[subject].Advice);
        Assert.Equal(["ok"], (await ExamineAsync()).SignsOf(subject));
    }

    [Fact]
    public async Task Agent_ThatDoesNotRun_IsAnErrorAndItsPortFree()
    {
        WriteConfiguration();
        var findings = await ExamineAsync();
        Assert.Equal((1, "error", "xmailfleet-agent serve"), (findings.Status, findings["service"].Sign, findings["service"].Advice));
        Assert.Equal(("ok", $"127.0.0.1:{_port} is free."), (findings["port"].Sign, findings["port"].Sentence));
    }

    [Fact]
    public async Task Agent_WhosePortAnotherProgramHolds_NamesWhose()
    {
        WriteConfiguration();
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();
        var findings = await ExamineAsync();
        Assert.Equal("error", findings["port"].Sign);
        Assert.Contains($"of the user {Environment.UserName}", findings["port"].Sentence, StringComparison.Ordinal);
        Assert.Equal($"ss -ltnp 'sport = :{_port}'", findings["port"].Advice);
    }

    [Fact]
    public async Task Agent_WithAWrongConfiguration_LeadsToWhatTellsAllOfIt()
    {
        File.WriteAllText(ConfigFile, "{ \"prot\": 1, \"bind\": \"x\" }");
        var findings = await ExamineAsync();
        Assert.Equal((1, "error", $"xmailfleet-agent config check {ConfigFile}"), (findings.Status, findings["configuration"].Sign, findings["configuration"].Advice));
        Assert.Contains("2 lines", findings["configuration"].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agent_WithoutItsLooker_SaysSo()
    {
        WriteConfiguration($", \"looker-socket\": \"{_directory.PathOf("looker.sock")}\"");
        var findings = await ExamineAsync();
        Assert.Equal((1, "error", "xmailfleet-agent look"), (findings.Status, findings["looker"].Sign, findings["looker"].Advice));
        Assert.Empty(findings.SignsOf("sight"));
    }

    [Fact]
    public async Task Agent_WithAnIdentityThatIsNone_SaysSoAndShowsNothingOfIt()
    {
        WriteConfiguration();
        await ShellAsync("mkdir -m 700 state; printf '%s\\n' 'collector: x:1' 'c2VjcmV0LWtleQ==' > state/identity.pem; chmod 600 state/identity.pem");
        var run = await RunAsync();
        Assert.Equal("error", Findings.Of(run)["identity"].Sign);
        Assert.DoesNotContain("c2VjcmV0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnrolledAgent_HasAnIdentityAndComparesClocks_UntilItsCollectorIsGone()
    {
        WriteConfiguration();
        var collector = await CommandedCollector.StartAsync();
        await using (collector)
        {
            var line = await collector.DoAsync("host", "add", "mx1", "--collector-address", collector.Address);
            var token = _directory.Write("token", line.Split('\'')[3] + "\n");
            File.SetUnixFileMode(token, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var enrolled = await ProgramProcess.RunAsync(
                BuiltPrograms.Agent, ["enroll", "--collector", collector.Address, "--token-file", token, "--config", ConfigFile, "--state-dir", StateDirectory, "--port", $"{_port}", "--bind", "127.0.0.1"]);
            Assert.True(enrolled.ExitCode == 0, enrolled.Errors);
            await using var agent = await StartAsync();
            var findings = await ExamineAsync();
            Assert.Equal(0, findings.Status);
            Assert.Matches("^xmailfleet://.*, until 20.* Key and certificate fit", findings["identity"].Sentence);
            Assert.Equal(("ok", $"It agrees with that of {collector.Address} within a few seconds."), (findings["clock"].Sign, findings["clock"].Sentence));
        }

        var alone = await ExamineAsync();
        Assert.Equal("unknown", alone["clock"].Sign);
        Assert.Contains(collector.Address, alone["clock"].Sentence, StringComparison.Ordinal);
    }

    [Trait("Needs", "root")]
    [Fact]
    public async Task Agent_AskedBySomebodyElse_CannotTell()
    {
        WriteConfiguration();
        await using var agent = await StartAsync();
        await ShellAsync("chmod 755 .");
        var run = await ProgramProcess.RunAsync("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", BuiltPrograms.Agent, "doctor", "--config", ConfigFile]);
        var findings = Findings.Of(run);
        Assert.Equal("unknown", findings["identity"].Sign);
        Assert.Equal("sudo xmailfleet-agent doctor", findings["identity"].Advice);
        Assert.NotEqual(0, findings.Status);
    }

    [Theory]
    [InlineData("chmod 0750 .", "rights", "ok")]
    [InlineData("chmod 0644 wrapping.key history.db", "rights", "ok")]
    [InlineData("mv wrapping.key elsewhere", "authority", "error")]
    [InlineData("rm recovery-key.txt", "recovery key", "ok")]
    public async Task Collector_WhatIsBroken_IsTold(string typed, string subject, string afterwards)
    {
        await using var collector = await CommandedCollector.StartAsync();
        (string, string)[] ports = [("XMAILFLEET_GRPC_PORT", $"{collector.Port}"), ("XMAILFLEET_WEB_PORT", "0")];
        var sound = Findings.Of(await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["doctor", "--data-dir", collector.DataDirectory], ports));
        Assert.Equal((0, "warning"), (sound.Status, sound["recovery key"].Sign));
        Assert.Equal($"127.0.0.1:{collector.Port} is held by it.", sound["port"].Sentence);
        await Command.OutputOfAsync("sh", ["-c", typed], directory: collector.DataDirectory);
        var findings = Findings.Of(await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["doctor", "--data-dir", collector.DataDirectory], ports));
        Assert.Equal(subject == "recovery key" ? "ok" : "error", findings[subject].Sign);
        if (findings[subject].Advice.Length > 0) await Command.OutputOfAsync("sh", ["-c", findings[subject].Advice]);
        Assert.Equal(afterwards, Findings.Of(await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["doctor", "--data-dir", collector.DataDirectory], ports))[subject].Sign);
    }

    private void WriteConfiguration(string more = "") => File.WriteAllText(
        ConfigFile, $$"""{ "state-dir": "{{StateDirectory}}", "port": {{_port}}, "mail-root": "{{_mailRoot.Directory}}", "xmail-args": ""{{more}} }""");

    private async Task<ProgramProcess> StartAsync()
    {
        Directory.CreateDirectory(StateDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var agent = ProgramProcess.Start(BuiltPrograms.Agent, ["serve", "--config", ConfigFile]);
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!File.Exists(Path.Combine(StateDirectory, "agent.sock"))) await Task.Delay(50, guard.Token);
        return agent;
    }

    private Task<CommandResult> RunAsync() => ProgramProcess.RunAsync(BuiltPrograms.Agent, ["doctor", "--config", ConfigFile]);

    private async Task<Findings> ExamineAsync() => Findings.Of(await RunAsync());

    private Task<string> ShellAsync(string typed) => Command.OutputOfAsync("sh", ["-c", typed], directory: _directory.Path);

    // Names, rights and times of all that is there.
    private string[] Look() =>
    [
        .. Directory.EnumerateFileSystemEntries(_directory.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetUnixFileMode(path)} {File.GetLastWriteTimeUtc(path):O}"),
    ];
}
