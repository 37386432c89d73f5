using System.Globalization;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Identities;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Commands;

public sealed class HostCommandsTests : IAsyncLifetime
{
    private CommandedCollector _collector = null!;

    public async Task InitializeAsync() => _collector = await CommandedCollector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task HostAdd_NewHost_PrintsOneLineThatAShellAccepts()
    {
        var run = await _collector.RunAsync("host", "add", "mx1", "--collector-address", "[2001:db8::1]:7470");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\Aprintf '%s\\n' 'xmfe_[A-Za-z0-9_-]+' \| xmailfleet-agent enroll --collector '\[2001:db8::1\]:7470'\n\z", run.Output);
        Assert.True(EnrollmentToken.TryParse(TokenIn(run.Output), out _));
        Assert.Contains("Paste this line on mx1, as root.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("xmailfleet-collector host add mx1 | ssh root@mx1 sh", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenIn(run.Output), run.Errors + _collector.Log, StringComparison.Ordinal);
        var line = _collector.PathOf("line");
        await File.WriteAllTextAsync(line, run.Output);
        Assert.Equal((0, "", ""), Outcome(await ProgramProcess.RunAsync("dash", ["-n", line])));
    }

    [Fact]
    public async Task HostAdd_IntoAShell_HandsTheTokenOnWithoutShowingItToOthers()
    {
        var stub = Directory.CreateDirectory(_collector.PathOf("stub")).FullName;
        var agent = Path.Combine(stub, "xmailfleet-agent");
        // It says which processes have the token among their arguments, with what it was called, and what it was handed.
        await File.WriteAllTextAsync(
            agent, "#!/bin/sh\nread -r token\nprintf '%s' \"$token\" > \"$(dirname \"$0\")/token\"\ngrep -lF -f \"$(dirname \"$0\")/token\" /proc/[0-9]*/cmdline 2>/dev/null\necho \"$*\"\n");
        File.SetUnixFileMode(agent, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await ProgramProcess.RunAsync(
            "sh", ["-c", "\"$1\" host add mx2 --data-dir \"$2\" 2>/dev/null | PATH=\"$3:$PATH\" sh", "sh", BuiltPrograms.Collector, _collector.DataDirectory, stub]);

        Assert.Equal((0, $"enroll --collector {_collector.Address}\n", ""), Outcome(run));
        Assert.True(EnrollmentToken.TryParse(await File.ReadAllTextAsync(Path.Combine(stub, "token")), out _));
    }

    [Fact]
    public async Task HostAdd_CollectorOfLoopback_SaysThatOthersDoNotReachIt()
    {
        Assert.Contains("--collector-address HOST:PORT", (await _collector.RunAsync("host", "add", "mx1")).Errors, StringComparison.Ordinal);
        Assert.Contains("--collector-address HOST:PORT で", (await _collector.RunAsync("host", "add", "mx1", "--lang", "ja")).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "--collector-address", (await _collector.RunAsync("host", "add", "mx1", "--collector-address", "fleet.example.org:7470")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostAdd_PendingHost_IsTakenAndKeepsItsLabels()
    {
        var first = await _collector.DoAsync("host", "add", "mx1", "--label", "site=tokyo", "--label", "note=a=b,c");
        var second = await _collector.DoAsync("host", "add", "mx1", "--label", "tier=1", "--agent-address", "127.0.0.1:7999");

        Assert.NotEqual(TokenIn(first), TokenIn(second));
        var host = Assert.Single((await ListAsync()).Hosts);
        Assert.Equal(("hosts/mx1", "127.0.0.1:7999", EnrollmentState.Pending), (host.Name, host.Address, host.Enrollment.State));
        Assert.Equal(["note=a=b,c", "site=tokyo", "tier=1"], host.Labels.Select(label => $"{label.Key}={label.Value}").Order());
    }

    [Fact]
    public async Task HostAdd_EnrolledHost_AsksForReplace()
    {
        await EnrolAsync("mx1");

        Assert.Equal(EnrollmentState.Enrolled, Assert.Single((await ListAsync()).Hosts).Enrollment.State);
        var again = await _collector.RunAsync("host", "add", "mx1");
        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Contains("mx1 is enrolled already. Where a new agent is to take its place, type: xmailfleet-collector host add mx1 --replace", again.Errors, StringComparison.Ordinal);
        Assert.StartsWith("mx1 はすでに登録されています。", (await _collector.RunAsync("host", "add", "mx1", "--lang", "ja")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("printf ", await _collector.DoAsync("host", "add", "mx1", "--replace"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostRevoke_EnrolledHost_IsNotPolledAnyMore()
    {
        await EnrolAsync("mx1");

        Assert.Contains("The identity of mx1 is revoked.", (await _collector.RunAsync("host", "revoke", "mx1")).Errors, StringComparison.Ordinal);
        var poll = await _collector.RunAsync("host", "poll", "mx1");
        Assert.Equal((2, ""), (poll.ExitCode, poll.Output));
        Assert.StartsWith("The identity of mx1 was revoked.", poll.Errors, StringComparison.Ordinal);
        Assert.Equal("mx1\t127.0.0.1:9\trevoked", string.Join('\t', (await _collector.DoAsync("host", "list")).Split('\t').Take(3)));
    }

    [Fact]
    public async Task HostPoll_AgentThatDoesNotAnswer_CouldNot()
    {
        await EnrolAsync("mx1");

        var poll = await _collector.RunAsync("host", "poll", "mx1");
        Assert.Equal((2, ""), (poll.ExitCode, poll.Output));
        Assert.Contains("systemctl status xmailfleet-agent", poll.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostPoll_AgentThatWasLetInByTheLine_SaysWhetherErrorsStand()
    {
        using var root = new MailRoot();
        var (state, port) = (_collector.PathOf("agent"), FreePort.Next().ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(state, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var enrolled = await ProgramProcess.RunAsync(
            "sh",
            [
                "-c", "\"$1\" host add mx1 --data-dir \"$2\" 2>/dev/null | env PATH=\"$(dirname \"$1\"):$PATH\" XMAILFLEET_STATE_DIR=\"$3\" XMAILFLEET_CONFIG=\"$3/agent.json\" XMAILFLEET_PORT=\"$4\" sh",
                "sh", BuiltPrograms.Collector, _collector.DataDirectory, state, port,
            ]);
        Assert.True(enrolled.ExitCode == 0, enrolled.Errors);
        await using var agent = ProgramProcess.Start(BuiltPrograms.Agent, ["serve", "--mail-root", root.Directory, "--port", port, "--state-dir", state]);

        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var poll = await _collector.RunAsync("host", "poll", "mx1");
        // It takes a while until it listens.
        for (; poll.ExitCode == 2; poll = await _collector.RunAsync("host", "poll", "mx1")) await Task.Delay(200, guard.Token);

        Assert.Equal((1, ""), (poll.ExitCode, poll.Errors));
        Assert.StartsWith("mx1: ", poll.Output, StringComparison.Ordinal);
        Assert.Contains("\nError\t", poll.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("mx1\t127.0.0.1:", await _collector.DoAsync("host", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostEdit_OfLabelsAndAddress_LeavesTheOthers()
    {
        await _collector.DoAsync("host", "add", "mx1", "--label", "site=tokyo", "--label", "tier=1");
        await _collector.DoAsync("host", "edit", "mx1", "--label", "site=osaka", "--remove-label", "tier", "--agent-address", "mx1.example.org:7460");

        Assert.Equal("mx1\tmx1.example.org:7460\tpending\tnot polled yet\t\n", await _collector.DoAsync("host", "list"));
        Assert.Contains("LABELS\tsite=osaka\n", await _collector.DoAsync("host", "show", "mx1"), StringComparison.Ordinal);
        Assert.Equal((2, "", "Nothing is to change. Give --agent-address, --label or --remove-label.\n"), Outcome(await _collector.RunAsync("host", "edit", "mx1")));
        Assert.Contains("--label: \"tokyo\" cannot be used; it must be KEY=VALUE", (await _collector.RunAsync("host", "edit", "mx1", "--label", "tokyo")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostRemove_WhereNobodyCanBeAsked_NeedsYes()
    {
        await _collector.DoAsync("host", "add", "mx1");

        Assert.Equal((2, "", "mx1 is not removed: nobody can be asked here. Add --yes where it is meant.\n"), Outcome(await _collector.RunAsync("host", "remove", "mx1")));
        Assert.Equal((0, "", "mx1 is removed.\n"), Outcome(await _collector.RunAsync("host", "remove", "mx1", "--yes")));
        Assert.Equal((2, "", "There is no host \"mx1\". List the hosts with FleetService.ListHosts.\n"), Outcome(await _collector.RunAsync("host", "remove", "mx1", "--yes")));
        Assert.Equal((0, "", "There are no hosts yet. Add one with 'xmailfleet-collector host add NAME'.\n"), Outcome(await _collector.RunAsync("host", "list")));
    }

    [Theory]
    [InlineData("yes", 0)]
    [InlineData("no", 2)]
    public async Task HostRemove_OnATerminal_Asks(string answer, int status)
    {
        await _collector.DoAsync("host", "add", "mx1");

        // The judge of what a terminal is: script(1) makes one.
        var run = await ProgramProcess.RunAsync(
            "sh",
            ["-c", "printf '%s\\n' \"$3\" | script -qec \"$1 host remove mx1 --data-dir $2\" /dev/null", "sh", BuiltPrograms.Collector, _collector.DataDirectory, answer]);

        Assert.Equal(status, run.ExitCode);
        Assert.Contains("Remove mx1 with all its history? Type yes: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(status == 0 ? 0 : 1, (await ListAsync()).Hosts.Count);
    }

    [Fact]
    public async Task HostList_InEachForm_HasTheHost()
    {
        await _collector.DoAsync("host", "add", "mx1", "--label", "note==HYPERLINK(\"x\")", "--label", "odd=a|b`c\u202e");

        Assert.StartsWith("NAME,ADDRESS,ENROLLMENT,CONDITION", await _collector.DoAsync("host", "list", "-o", "csv"), StringComparison.Ordinal);
        Assert.StartsWith("名前,アドレス,登録,状態", await _collector.DoAsync("host", "list", "-o", "csv", "--lang", "ja"), StringComparison.Ordinal);
        var markdown = (await _collector.DoAsync("host", "list", "--output", "markdown")).TrimEnd('\n').Split('\n');
        Assert.Equal(3, markdown.Length);
        Assert.Contains(@"odd=a\|b\`c⟨U+202E⟩", markdown[2], StringComparison.Ordinal);
        Assert.Equal(13, (await _collector.DoAsync("host", "list", "-o", "wide")).Split('\t').Length);
        Assert.DoesNotContain('\u202e', await _collector.DoAsync("host", "list", "-o", "json"));
        Assert.Equal("a|b`c\u202e", Assert.Single((await ListAsync()).Hosts).Labels["odd"]);
    }

    private async Task<ListHostsResponse> ListAsync() =>
        Google.Protobuf.JsonParser.Default.Parse<ListHostsResponse>(await _collector.DoAsync("host", "list", "-o", "json"));

    private async Task EnrolAsync(string host)
    {
        var line = await _collector.DoAsync("host", "add", host, "--agent-address", "127.0.0.1:9");
        await Enrolling.AsAgentAsync(_collector.Socket, TokenIn(line));
    }

    private static string TokenIn(string line) => line.Split('\'') is [_, _, _, var token, ..] ? token : line;

    private static (int, string, string) Outcome(CommandResult run) => (run.ExitCode, run.Output, run.Errors);
}
