using System.Net;
using System.Net.Sockets;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Identities;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>
/// Each run of the file that users deploy draws other random bytes, with the agent's own generator and with those that
/// Bouncy Castle makes by itself. Code that is compiled at run time is no judge of that: what is linked is not the same.
/// </summary>
[Trait("Needs", "aot")]
public sealed class PublishedRandomnessTests
{
    [Fact]
    public async Task SelfTest_TwentyFreshStarts_GiveNoValueTwice() =>
        await AssertNoValueTwiceAsync(20, await PublishedPrograms.AgentAsync, ["self-test"]);

    [Fact]
    public async Task Enroll_TwentyFreshStarts_MakeNoKeyTwiceAndGreetWithOtherBytes()
    {
        var agent = await PublishedPrograms.AgentAsync;
        var drawn = new List<string>();
        // The same token each time: a key is kept for it in the state directory, which is a new one each time.
        var token = EnrollmentToken.Make(SigningKey.Make().Public).Text();
        for (var start = 0; start < 20; start++)
        {
            using var state = new ScratchDirectory();
            drawn.AddRange(await BeginEnrollingAsync(agent, state, token));
        }

        Assert.Equal(60, drawn.Distinct().Count());
    }

    [Fact]
    public async Task SelfTest_HostWithoutUsableOpenSsl_GivesNoValueTwice()
    {
        using var openSsl = new UnusableOpenSsl();

        await AssertNoValueTwiceAsync(3, await PublishedPrograms.AgentAsync, ["self-test"], openSsl.Variable);
    }

    [Fact]
    [Trait("Needs", "gcc")]
    public async Task SelfTest_KernelWithoutGetRandom_GivesNoValueTwice() =>
        await AssertNoValueTwiceAsync(3, await KernelWithoutGetRandom.PathAsync, [await PublishedPrograms.AgentAsync, "self-test"]);

    [Fact]
    public async Task Diagnose_RunTwice_GreetsServersWithOtherBytes()
    {
        using var root = MailRoot.Healthy();
        var agent = await PublishedPrograms.AgentAsync;

        var (first, second) = (await GreetingAsync(agent, root), await GreetingAsync(agent, root));

        Assert.NotEqual(first.Random, second.Random);
        Assert.NotEqual(first.KeyShares, second.KeyShares);
    }

    private static async Task AssertNoValueTwiceAsync(int starts, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var values = new List<(string Name, string Value)>();
        for (var run = 0; run < starts; run++) values.AddRange(await RunAsync(program, arguments, environment));

        Assert.Equal(["kernel", "library"], values.Select(value => value.Name.Split('-')[0]).Distinct());
        Assert.Empty(values.GroupBy(value => value.Value).Where(same => same.Count() > 1).Select(same => same.First().Name));
    }

    private static async Task<IEnumerable<(string Name, string Value)>> RunAsync(
        string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var run = await ProgramProcess.RunAsync(program, arguments, environment);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(words => (words[0], words[1]));
    }

    // The collector that is none has the hello and nothing else; the key is there before that.
    private static async Task<string[]> BeginEnrollingAsync(string program, ScratchDirectory state, string token)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeting = ClientHello.ReceiveAsync(listener);
        var file = state.Write("token", token);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var agent = ProgramProcess.Start(
            program, ["enroll", "--collector", listener.LocalEndpoint.ToString()!, "--token-file", file, "--state-dir", state.PathOf("agent"), "--config", state.PathOf("agent.json")]);
        var hello = await greeting;
        return [hello.Random, hello.KeyShares, await File.ReadAllTextAsync(state.PathOf("agent/enrolling.pem"))];
    }

    private static async Task<ClientHello> GreetingAsync(string program, MailRoot root)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeting = ClientHello.ReceiveAsync(listener);
        await using var agent = ProgramProcess.Start(
            program, ["diagnose", "--mail-root", root.Directory, "--xmail-args", $"-XI {listener.LocalEndpoint}"]);
        return await greeting;
    }
}
