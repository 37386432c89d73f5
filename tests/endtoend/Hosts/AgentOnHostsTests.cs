using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>
/// The one file of the agent on hosts of other ages: with an OpenSSL of theirs, with a broken one, and with none. Each is tried on one Debian,
/// and by <c>tests/hosts/run</c> on all that Debian's archive still has.
/// </summary>
[Trait("Needs", "aot")]
[Trait("Needs", "nspawn")]
public sealed class AgentOnHostsTests
{
    private const string BreakOpenSsl =
        """
        printf "openssl_conf = all\nconfig_diagnostics = 1\n[all]\nssl_conf = nowhere\nproviders = nowhere\nengines = nowhere\n" >etc/ssl/openssl.cnf
        """;

    private const string TakeOpenSsl = "find usr lib -name \"libssl.so*\" -o -name \"libcrypto.so*\" -o -path usr/bin/openssl | xargs -r rm -f";

    private static readonly Version OldestGlibc = new(2, 27);

    public static TheoryData<string> Suites { get; } = [.. TriedHosts.Suites];

    // The OpenSSL of Debian 11 goes on whatever its openssl.cnf says.
    public static TheoryData<string> SuitesThatBreak { get; } = [.. TriedHosts.Suites.Except(["bullseye"]).DefaultIfEmpty("bookworm")];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Agent_OnDebian_DiagnosesAnswersAndDraws(string suite)
    {
        using var host = await OtherHost.OfAsync(suite);

        var diagnosis = await AssertWorksAsync(host);

        var version = (await host.RunAsync("openssl", "version")).Output.Split(' ')[1];
        Assert.Equal(version, diagnosis.OpenSsl.Command.Version);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Agent_OnDebian_LoadsItsOpenSsl(string suite)
    {
        using var host = await OtherHost.OfAsync(suite);
        var libraries = (await host.RunAsync("sh", "-c", "ls /usr/lib/*/libcrypto.so.* /usr/lib/*/libssl.so.*")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var loaded = await host.RunAsync("/usr/local/bin/xmailfleet-agent", ["self-test", .. libraries]);

        Assert.Equal((0, ""), (loaded.ExitCode, loaded.Errors));
        Assert.StartsWith(string.Join(' ', (await host.RunAsync("openssl", "version")).Output.Split(' ')[..2]), loaded.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Agent_OnDebianWithoutOpenSsl_DiagnosesAnswersAndDraws(string suite)
    {
        using var host = await OtherHost.OfAsync(suite, TakeOpenSsl);

        var diagnosis = await AssertWorksAsync(host);

        Assert.Empty(diagnosis.OpenSsl.Libraries);
        Assert.Equal(CommandState.NotFound, diagnosis.OpenSsl.Command.State);
    }

    [Theory]
    [MemberData(nameof(SuitesThatBreak))]
    public async Task Agent_OnDebianWhereOpenSslIsBroken_DiagnosesAnswersAndDraws(string suite)
    {
        using var host = await OtherHost.OfAsync(suite, BreakOpenSsl);
        Assert.NotEqual(0, (await host.RunAsync("openssl", "rand", "-hex", "8")).ExitCode);

        await AssertWorksAsync(host);
    }

    // What stands in the file's table of symbols the loader looks for; what the code asks for by name nobody sees before it is called.
    [Fact]
    public async Task Agent_OnDebianWhoseCLibraryHasNothingNewerThanOurOldest_DiagnosesAnswersAndDraws()
    {
        using var older = new ScratchDirectory();
        var libraries = Path.Combine(await DebianRoots.RootAsync("bookworm"), "usr/lib/x86_64-linux-gnu");
        foreach (var name in (string[])["libc.so.6", "libm.so.6"])
            older.Write(name, OlderGlibc.Make(await File.ReadAllBytesAsync(Path.Combine(libraries, name)), OldestGlibc));
        using var host = await OtherHost.OfAsync("bookworm", $"cp {older.Path}/lib*.so.6 usr/lib/x86_64-linux-gnu");
        // What that Debian compiled for itself does not start there.
        Assert.Contains("version `GLIBC_2.34' not found", (await host.RunAsync("/usr/bin/openssl", "version")).Errors, StringComparison.Ordinal);

        await AssertWorksAsync(host);
    }

    private static async Task<Diagnosis> AssertWorksAsync(OtherHost host)
    {
        using var root = MailRoot.Healthy();
        File.SetUnixFileMode(root.PathOf("server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var drawn = await ProgramProcess.RunAsync(host.Agent, ["self-test"]);
        Assert.Equal((0, ""), (drawn.ExitCode, drawn.Errors));
        Assert.Contains("kernel-", drawn.Output, StringComparison.Ordinal);

        var run = await ProgramProcess.RunAsync(host.Agent, ["diagnose", "--no-probe", "--mail-root", root.Directory, "--format", "json"]);
        Assert.Equal("", run.Errors);
        var diagnosis = JsonParser.Default.Parse<Diagnosis>(run.Output);
        Assert.Equal(Pairing.Matched, diagnosis.KeyMaterial.Pairing);
        Assert.Equal("0600", diagnosis.KeyMaterial.PrivateKey.File.Mode);

        await using var server = await Server.StartAgentAsync(root, host.Agent);
        var answer = await new AgentService.AgentServiceClient(server.Channel).DiagnoseAsync(new DiagnoseRequest());
        Assert.Equal(Pairing.Matched, answer.Diagnosis.KeyMaterial.Pairing);
        Assert.NotEmpty(answer.Diagnosis.Probes);
        Assert.Equal(0, (await server.TerminateAsync()).ExitCode);
        return diagnosis;
    }
}
