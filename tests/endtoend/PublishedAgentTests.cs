using System.Text.RegularExpressions;
using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>The file that users deploy, compiled ahead of time, does what the build under test does.</summary>
[Trait("Needs", "aot")]
public sealed partial class PublishedAgentTests
{
    [Fact]
    public async Task Diagnose_HealthyHost_EndsWithZeroAndValidJson()
    {
        using var root = MailRoot.Healthy();

        var run = await DiagnoseAsync(root.Directory, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Verdict.ServerOnly, JsonParser.Default.Parse<Diagnosis>(run.Output).Verdict);
    }

    [Fact]
    public async Task Diagnose_BrokenHost_EndsWithOne()
    {
        using var root = MailRoot.Healthy().Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);

        Assert.Equal(1, (await DiagnoseAsync(root.Directory)).ExitCode);
    }

    [Fact]
    public async Task Diagnose_NoSuchMailRoot_EndsWithTwo() =>
        Assert.Equal(2, (await DiagnoseAsync("/nowhere/MailRoot")).ExitCode);

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Diagnose_Text_IsThatOfTheBuild(string language)
    {
        using var root = MailRoot.Healthy();

        var published = await DiagnoseAsync(root.Directory, "--lang", language);
        var built = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", root.Directory, "--lang", language]);

        Assert.Equal(WithoutTime(built.Output), WithoutTime(published.Output));
    }

    [Fact]
    public async Task Serve_Terminated_EndsWithZero()
    {
        using var root = MailRoot.Healthy();
        await using var agent = await Server.StartAgentAsync(root, await PublishedPrograms.AgentAsync);

        Assert.Equal(0, (await agent.TerminateAsync()).ExitCode);
    }

    [Fact]
    [Trait("Needs", "buf")]
    public async Task Serve_AskedByReflection_Answers()
    {
        using var root = MailRoot.Healthy();
        await using var agent = await Server.StartAgentAsync(root, await PublishedPrograms.AgentAsync);

        var answer = await Buf.CallAsync<DiagnoseResponse>(agent, "xmailfleet.v1.AgentService/Diagnose");

        Assert.Equal(Verdict.ServerOnly, answer.Diagnosis.Verdict);
    }

    // .NET's own cryptography is the host's OpenSSL, and ends the program where that is missing.
    [Fact]
    public async Task Diagnose_HostWithoutUsableOpenSsl_SpeaksTlsWithXMailAndReports()
    {
        using var root = MailRoot.Healthy();
        await using var xmail = await XMailPeer.StartAsync(root);
        using var openSsl = new UnusableOpenSsl();
        Assert.NotEqual(0, (await ProgramProcess.RunAsync("openssl", ["version"], openSsl.Variable)).ExitCode);

        var run = await ProgramProcess.RunAsync(
            await PublishedPrograms.AgentAsync,
            ["diagnose", "--mail-root", root.Directory, "--xmail-args", xmail.CommandLine, "--format", "json"],
            openSsl.Variable);

        Assert.Empty(run.Errors);
        var diagnosis = JsonParser.Default.Parse<Diagnosis>(run.Output);
        Assert.Equal(6, diagnosis.Probes.Count(probe => probe.TlsEstablished));
        Assert.Equal(Pairing.Matched, diagnosis.KeyMaterial.Pairing);
        Assert.NotEmpty(diagnosis.OpenSsl.Command.Version);
    }

    [Fact]
    public async Task Serve_HostWithoutUsableOpenSsl_Answers()
    {
        using var root = MailRoot.Healthy();
        using var openSsl = new UnusableOpenSsl();
        await using var agent = await Server.StartAgentAsync(root, await PublishedPrograms.AgentAsync, environment: openSsl.Variable);

        var answer = await new AgentService.AgentServiceClient(agent.Channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true });

        Assert.Equal(Pairing.Matched, answer.Diagnosis.KeyMaterial.Pairing);
    }

    // The two runs are some seconds apart.
    private static string WithoutTime(string report) => Time().Replace(report, "");

    [GeneratedRegex(@"\d\d:\d\d:\d\d UTC")]
    private static partial Regex Time();

    private static async Task<CommandResult> DiagnoseAsync(string mailRoot, params string[] more) =>
        await ProgramProcess.RunAsync(await PublishedPrograms.AgentAsync, ["diagnose", "--mail-root", mailRoot, .. more]);
}
