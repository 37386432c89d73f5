using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Commands;

public sealed class AccessCommandsTests : IAsyncLifetime
{
    private CommandedCollector _collector = null!;

    public async Task InitializeAsync() => _collector = await CommandedCollector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task UserAdd_NewUser_PrintsTheLinkAlone()
    {
        var link = await _collector.DoAsync("user", "add", "ann", "--role", "operator");
        var next = await _collector.DoAsync("user", "link", "ann");

        Assert.Matches(@"\Ahttp://127\.0\.0\.1:\d+/sign-in/xmfs_[A-Za-z0-9_-]{43}\n\z", link);
        Assert.NotEqual(link, next);
        Assert.Equal("ann\toperator\t\tno\n", await _collector.DoAsync("user", "list"));
        Assert.Equal((2, "", "--role is missing. Give one of viewer, operator, admin.\n"), Outcome(await _collector.RunAsync("user", "add", "bob")));
        Assert.Contains("there is a user \"ann\" already", (await _collector.RunAsync("user", "add", "Ann", "--role", "admin")).Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await _collector.RunAsync("user", "remove", "ann")).ExitCode);
        Assert.StartsWith("There are no users yet.", (await _collector.RunAsync("user", "list")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct horse battery", 0, "ann has a new password.")]
    [InlineData("short", 2, "A password's length in characters must be from 12 to 256.")]
    [InlineData("", 2, "No password came in.")]
    public async Task UserPassword_FromStandardInput_IsSet(string password, int status, string sentence)
    {
        await _collector.DoAsync("user", "add", "ann", "--role", "viewer");

        var run = await ProgramProcess.RunAsync(
            "sh", ["-c", "printf '%s\\n' \"$3\" | \"$1\" user password ann --data-dir \"$2\"", "sh", BuiltPrograms.Collector, _collector.DataDirectory, password]);

        Assert.Equal((status, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, run.Errors, StringComparison.Ordinal);
        Assert.Equal($"ann\tviewer\t\t{(status == 0 ? "yes" : "no")}\n", await _collector.DoAsync("user", "list"));
    }

    [Fact]
    public async Task UserPassword_OnATerminal_IsTypedTwiceAndNotSeen()
    {
        await _collector.DoAsync("user", "add", "ann", "--role", "viewer");

        var run = await ProgramProcess.RunAsync(
            "sh",
            [
                "-c", "{ sleep 2; printf 'correct horse battery\\n'; sleep 1; printf 'correct horse battery\\n'; sleep 2; } | script -qec \"$1 user password ann --data-dir $2\" /dev/null",
                "sh", BuiltPrograms.Collector, _collector.DataDirectory,
            ]);

        Assert.Contains("The same again: ", run.Output, StringComparison.Ordinal);
        Assert.Equal("ann\tviewer\t\tyes\n", await _collector.DoAsync("user", "list"));
    }

    [Fact]
    public async Task UserCertificate_OfAUser_IsMadeForOpenSslAndNobodyElse()
    {
        await _collector.DoAsync("user", "add", "ann", "--role", "viewer");
        var directory = _collector.PathOf("of ann");
        var lines = await _collector.DoAsync("user", "certificate", "ann", "--out", directory, "--lifetime", "2h");

        string Of(string name) => Path.Combine(directory, name);
        Assert.All(["ann.key", "ann.pem", "authority.pem"], name => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Of(name))));
        Assert.Equal($"{Of("ann.pem")}: OK\n", await Command.OutputOfAsync("openssl", ["verify", "-purpose", "sslclient", "-CAfile", Of("authority.pem"), Of("ann.pem")]));
        Assert.Equal(
            await Command.OutputOfAsync("openssl", ["x509", "-in", Of("ann.pem"), "-noout", "-pubkey"]),
            await Command.OutputOfAsync("openssl", ["pkey", "-in", Of("ann.key"), "-pubout"]));
        Assert.Contains(
            $"grpcurl -cacert '{Of("authority.pem")}' -cert '{Of("ann.pem")}' -key '{Of("ann.key")}' {_collector.Address} xmailfleet.v1.FleetService/ListHosts\n",
            lines, StringComparison.Ordinal);
        var key = await File.ReadAllTextAsync(Of("ann.key"));
        var again = await _collector.RunAsync("user", "certificate", "ann", "--out", directory);
        Assert.Equal((2, "", $"{Of("ann.key")} is there already. Move it away, or name another place with --out.\n"), Outcome(again));
        Assert.Equal(key, await File.ReadAllTextAsync(Of("ann.key")));
        Assert.DoesNotContain(Regex.Replace(key, "-.*-|\n", "")[..40], _collector.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserCertificate_AsItsLinesSay_IsTakenByTheCollector()
    {
        await _collector.DoAsync("user", "add", "ann", "--role", "viewer");
        await _collector.DoAsync("user", "certificate", "ann", "--out", _collector.DataDirectory);

        // As grpcurl judges: the name in the certificate, the authority, the whole chain.
        var run = await Buf(["--cacert", _collector.PathOf("authority.pem"), "--cert", _collector.PathOf("ann.pem"), "--key", _collector.PathOf("ann.key")]);
        Assert.Equal((0, "{}", ""), (run.ExitCode, run.Output.Trim(), run.Errors));
        await _collector.DoAsync("user", "remove", "ann");
        Assert.NotEqual(0, (await Buf(["--cacert", _collector.PathOf("authority.pem"), "--cert", _collector.PathOf("ann.pem"), "--key", _collector.PathOf("ann.key")])).ExitCode);
    }

    [Theory]
    [InlineData("../ann")]
    [InlineData("..")]
    [InlineData("/etc/ann")]
    public async Task UserCertificate_NameThatIsAPath_IsRefused(string name)
    {
        var run = await _collector.RunAsync("user", "certificate", name, "--out", _collector.DataDirectory);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"\"{name}\" cannot be the name of a user.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenCreate_IntoAFile_IsListedAndRevoked()
    {
        var file = await _collector.MakeTokenAsync("viewer");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(0, (await _collector.RunByTokenAsync(file, "host", "list")).ExitCode);
        var listed = (await _collector.DoAsync("token", "list")).Split('\t');
        Assert.Equal("viewer", listed[1]);
        Assert.Equal((0, "", $"tokens/{listed[0]} is revoked.\n"), Outcome(await _collector.RunAsync("token", "revoke", listed[0])));
        Assert.Contains("does not take the token in", (await _collector.RunByTokenAsync(file, "host", "list")).Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await _collector.RunAsync("token", "revoke", listed[0])).ExitCode);
    }

    [Fact]
    public async Task TokenCreate_WithoutAFile_PrintsTheTokenAlone()
    {
        var token = await _collector.DoAsync("token", "create", "--role", "admin", "--description", "for a test", "--expires", "1h");
        Assert.Matches(@"\Axmft_[A-Za-z0-9_-]{43}\n\z", token);
        Assert.DoesNotContain(token.Trim(), await _collector.DoAsync("token", "list", "-o", "json"), StringComparison.Ordinal);
        Assert.DoesNotContain(token.Trim(), await _collector.DoAsync("audit", "list", "-o", "json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenCreate_LinkInTheFilesPlace_IsNotFollowed()
    {
        var (link, target) = (_collector.PathOf("link"), _collector.PathOf("target"));
        File.CreateSymbolicLink(link, target);

        Assert.Equal(2, (await _collector.RunAsync("token", "create", "--role", "viewer", "--out", link)).ExitCode);
        Assert.False(File.Exists(target));
        Assert.Equal("", await _collector.DoAsync("token", "list"));
    }

    [Fact]
    public async Task AuditList_AfterDeeds_TellsWhoDidThem()
    {
        await _collector.DoAsync("host", "add", "mx1");
        var viewer = await _collector.MakeTokenAsync("viewer");
        await _collector.RunByTokenAsync(viewer, "host", "add", "mx2");

        var entries = (await _collector.DoAsync("audit", "list", "--limit", "1000")).TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Contains(entries, entry => entry is [_, var who, "unix", "/xmailfleet.v1.FleetService/CreateHost", "mx1", "OK", "1"] && who.StartsWith("local/", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry is [_, var who, "127.0.0.1", "/xmailfleet.v1.FleetService/CreateHost", _, "PERMISSION_DENIED", _] && who.StartsWith("tokens/", StringComparison.Ordinal));
        Assert.Single((await _collector.DoAsync("audit", "list", "--limit", "1")).TrimEnd('\n').Split('\n'));
    }

    private Task<CommandResult> Buf(string[] options) => Running.Buf.RunAsync(
        ["curl", "--protocol", "grpc", "--reflect", .. options, $"https://{_collector.Address}/xmailfleet.v1.FleetService/ListHosts"]);

    private static (int, string, string) Outcome(CommandResult run) => (run.ExitCode, run.Output, run.Errors);
}
