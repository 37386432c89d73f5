using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Belonging;

/// <summary>What keeps an agent out is told in one sentence, in the language asked for, and soon.</summary>
public sealed class EnrollmentFailureTests : IAsyncLifetime, IDisposable
{
    // The agent gives up after nine seconds; a machine that is busy takes its time to start a program.
    private const string Patience = "40";

    private readonly DataDirectory _data = new();
    private Server _collector = null!;

    public async Task InitializeAsync()
    {
        _collector = await Server.StartCollectorAsync(_data.FullName);
        await _collector.TypeAsync("host", "add", "mx1");
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Enroll_TokenThatWasUsed_SaysSo()
    {
        var token = await TokenAsync(_collector);
        Assert.Equal(0, (await EnrollAsync(token, _collector.Address, AgentState.Of(FreePort.Next()))).ExitCode);

        await AssertRefusedAsync("has been used", "トークン", token, _collector.Address);
    }

    [Fact]
    public async Task Enroll_TokenThatWasReplaced_SaysSo()
    {
        var token = await TokenAsync(_collector);
        await TokenAsync(_collector);

        await AssertRefusedAsync("token", "トークン", token, _collector.Address);
    }

    [Fact]
    public async Task Enroll_TokenOfAnotherFleet_SaysThatItIsAnotherCollector()
    {
        using var data = new DataDirectory();
        await using var another = await Server.StartCollectorAsync(data.FullName);
        await another.TypeAsync("host", "add", "mx1");

        await AssertRefusedAsync(_collector.Address, _collector.Address, await TokenAsync(another), _collector.Address);
    }

    [Theory]
    [InlineData("xmfe_AAAA")]
    [InlineData("xmfe_igV_oSS.MibMx0ECPm1qVBxIZR+sD9_sp9nO1GHyemD0sZTEapV4OWgZX9ArEy4tVrQ0CW6Vt9JX9")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("")]
    public Task Enroll_WhatIsNoToken_SaysSo(string token) => AssertRefusedAsync("token", "トークン", token, _collector.Address);

    [Fact]
    public async Task Enroll_PortWhereNobodyAnswers_SaysSo()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Next()}");

        await AssertRefusedAsync(address, address, await TokenAsync(_collector), address);
    }

    [Fact]
    public async Task Enroll_NameThatIsNotKnown_SaysSo() =>
        await AssertRefusedAsync("fleet.invalid", "fleet.invalid", await TokenAsync(_collector), "fleet.invalid:7470");

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData("")]
    public async Task Enroll_AtWhatIsNoCollector_SaysSo(string banner)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _ = AnswerAllAsync(other, banner);
        var address = other.LocalEndpoint.ToString()!;

        await AssertRefusedAsync(address, address, await TokenAsync(_collector), address);
    }

    [Fact]
    public async Task Enroll_AtThePagesOfTheCollector_SaysSo()
    {
        using var data = new DataDirectory();
        var web = FreePort.Next();
        await using var collector = await Server.StartCollectorAsync(data.FullName, webPort: web);
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{web}");

        await AssertRefusedAsync(address, address, await TokenAsync(_collector), address);
    }

    [Fact]
    public async Task HostAdd_NameThatIsTaken_SaysWhatToType()
    {
        Assert.Equal(0, (await EnrollAsync(await TokenAsync(_collector), _collector.Address, AgentState.Of(FreePort.Next()))).ExitCode);

        var again = await _collector.TryTypingAsync("host", "add", "mx1");

        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Contains("--replace", again.Errors, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(string named, string namedInJapanese, string token, string collector)
    {
        foreach (var (language, part) in new[] { ("en", named), ("ja", namedInJapanese) })
        {
            var state = AgentState.Of(FreePort.Next());
            var run = await EnrollAsync(token, collector, state, "--lang", language);

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            var sentence = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(part, sentence, StringComparison.OrdinalIgnoreCase);
            Assert.False(File.Exists(Path.Combine(state, "identity.pem")));
            if (token.Length > 0) Assert.DoesNotContain(token, sentence, StringComparison.Ordinal);
        }
    }

    private static async Task<string> TokenAsync(Server collector) =>
        (await new AccessService.AccessServiceClient(collector.Channel).CreateEnrollmentTokenAsync(new CreateEnrollmentTokenRequest { Parent = "hosts/mx1" })).Token;

    // By standard input, as the pasted line has it.
    private static Task<CommandResult> EnrollAsync(string token, string collector, string state, params string[] more) => ProgramProcess.RunAsync(
        "timeout",
        [
            Patience, "sh", "-c", "token=$1; shift; printf '%s\\n' \"$token\" | \"$@\"", "sh", token, BuiltPrograms.Agent, "enroll", "--collector", collector, "--state-dir", state,
            "--config", Path.Combine(state, "agent.json"), .. more,
        ]);

    private static async Task AnswerAllAsync(TcpListener listener, string banner)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(banner));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
