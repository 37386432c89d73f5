using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Belonging;

/// <summary>A key, tokens and a password that are known beforehand are nowhere where somebody else could come upon them.</summary>
[Trait("Needs", "buf")]
[Trait("Needs", "root")]
public sealed class PlantedSecretsTests : IDisposable
{
    private const string Password = "correct-horse-battery-staple-9471";

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();
    private readonly ScratchDirectory _home = new();

    public void Dispose()
    {
        _home.Dispose();
        _data.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Fleet_ThroughEnrollmentSigningInAndAsking_ShowsNoSecret()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        var line = await collector.TypeAsync("host", "add", "mx1", "--agent-address", agent.Address);
        var enrollment = line.Split('\'')[3];
        await collector.EnrollAsync("hosts/mx1", agent, enrollment);
        await collector.TypeAsync("user", "add", "ann", "--role", "viewer");
        await new AccessService.AccessServiceClient(collector.Channel).SetPasswordAsync(new SetPasswordRequest { Name = "users/ann", Password = Password });
        var script = await collector.TypeAsync("token", "create", "--role", "viewer");
        await collector.TypeAsync("user", "certificate", "ann", "--out", _home.Path);
        foreach (var call in new[] { $"{collector.Address} xmailfleet.v1.FleetService/ListHosts", $"{agent.Address} xmailfleet.v1.AgentService/Diagnose" })
            Assert.Equal(0, (await Grpcurl.RunAsync($"grpcurl -cacert {_home.PathOf("authority.pem")} -H 'authorization: Bearer {script}' {call}")).ExitCode);
        await collector.PollAsync("mx1");
        var secrets = SecretsOf(Path.Combine(agent.State, "identity.pem"), enrollment, script);

        // Arguments and environment, while both run.
        foreach (var process in new[] { agent.ProcessId, collector.ProcessId }) AssertNotInArguments(process, secrets);
        // What it does hold is found, so that finding nothing means something.
        Assert.True(ProcessMemory.Holds(collector.ProcessId, [Encoding.Unicode.GetBytes(_data.FullName)]));
        // The key of an agent is on its host alone, and the token has done its work.
        Assert.False(ProcessMemory.Holds(collector.ProcessId, KeysOf(Path.Combine(agent.State, "identity.pem"))));
        Assert.False(ProcessMemory.Holds(agent.ProcessId, Forms(enrollment)));

        var audit = await collector.TypeAsync("audit", "list", "-o", "json");
        var backup = _home.PathOf("fleet.backup");
        await collector.TypeAsync("backup", backup);
        var (agentLog, collectorLog) = (await agent.TerminateAsync(), await collector.TerminateAsync());

        foreach (var text in new[] { audit, agentLog.Output, agentLog.Errors, collectorLog.Output, collectorLog.Errors }) AssertFree(Encoding.UTF8.GetBytes(text), secrets);
        AssertFree(await File.ReadAllBytesAsync(backup), secrets);
        var kept = Directory.GetFiles(_data.FullName, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(kept);
        foreach (var file in kept) AssertFree(await File.ReadAllBytesAsync(file), secrets);
        Assert.Equal(["agent.json", "identity.pem"], Directory.GetFiles(agent.State).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Enroll_AsItIsPasted_ShowsItsTokenToNobodyWhoListsProcesses()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        var pasted = await collector.TypeAsync("host", "add", "mx1", "--collector-address", silent.LocalEndpoint.ToString()!);
        var enrollment = pasted.Split('\'')[3];
        var shell = _home.Write("pasted", $"{pasted.Replace("xmailfleet-agent", BuiltPrograms.Agent, StringComparison.Ordinal)} --state-dir {_home.PathOf("agent")} --config {_home.PathOf("agent.json")}\n");
        await using var running = ProgramProcess.Start("sh", [shell]);
        using var reached = await silent.AcceptSocketAsync();

        foreach (var process in Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _)))
            AssertNotInArguments(int.Parse(process!, CultureInfo.InvariantCulture), Forms(enrollment));

        AssertFree(await File.ReadAllBytesAsync(_home.PathOf("agent/enrolling.pem")), Forms(enrollment));
        reached.Dispose();
        var ended = await running.WaitForExitAsync();
        AssertFree(Encoding.UTF8.GetBytes(ended.Output + ended.Errors), Forms(enrollment));
    }

    private static byte[][] SecretsOf(string identityFile, params string[] texts) => [.. KeysOf(identityFile), .. texts.Append(Password).SelectMany(Forms)];

    // As it stands, and as .NET keeps text; without its beginning, which is no secret.
    private static byte[][] Forms(string secret) => [Encoding.ASCII.GetBytes(secret[8..30]), Encoding.Unicode.GetBytes(secret[8..30])];

    private static byte[][] KeysOf(string identityFile)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(identityFile));
        var number = key.ExportParameters(includePrivateParameters: true).D!;
        string[] texts = [Convert.ToHexString(number), Convert.ToHexStringLower(number), Convert.ToBase64String(number)[..40]];
        return [number, .. texts.Select(Encoding.ASCII.GetBytes), .. texts.Select(Encoding.Unicode.GetBytes)];
    }

    private static void AssertNotInArguments(int process, byte[][] secrets)
    {
        foreach (var name in new[] { "cmdline", "environ" })
        {
            try
            {
                AssertFree(File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{name}")), secrets);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It has ended meanwhile, or is somebody else's.
            }
        }
    }

    private static void AssertFree(byte[] bytes, byte[][] secrets) => Assert.All(secrets, secret => Assert.Equal(-1, bytes.AsSpan().IndexOf(secret)));
}
