using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>The agent for arm64, whose processor is played.</summary>
[Trait("Needs", "aot")]
[Trait("Needs", "arm64")]
public sealed class AgentForArm64Tests
{
    private const string Libraries = "/usr/aarch64-linux-gnu/lib";

    [Fact]
    public async Task Version_Arm64_IsThatOfTheBuild() =>
        Assert.Equal(Release(await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["--version"])), Release(await RunAsync("--version")));

    [Fact]
    public async Task SelfTest_Arm64TwoStarts_GiveNoValueTwice()
    {
        var values = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            var run = await RunAsync("self-test");
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            values.AddRange(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1]));
        }

        Assert.NotEmpty(values);
        Assert.Equal(values.Count, values.Distinct().Count());
    }

    [Fact]
    public async Task Diagnose_Arm64_TellsOfTheHostWhatTheBuildTells()
    {
        using var root = MailRoot.Healthy();
        string[] arguments = ["diagnose", "--no-probe", "--mail-root", root.Directory, "--format", "json"];

        var (arm, built) = (await RunAsync(arguments), await ProgramProcess.RunAsync(BuiltPrograms.Agent, arguments));

        Assert.Equal((built.ExitCode, ""), (arm.ExitCode, arm.Errors));
        var (ofArm, ofBuilt) = (JsonParser.Default.Parse<Diagnosis>(arm.Output), JsonParser.Default.Parse<Diagnosis>(built.Output));
        Assert.Equal(ofBuilt.KeyMaterial, ofArm.KeyMaterial);
        Assert.Equal(ofBuilt.Verdict, ofArm.Verdict);
    }

    // Without the commit, which the sources of a clone that is no repository do not tell.
    private static string Release(CommandResult version) => version.Output.Split('(')[0].Trim();

    // By the loader, as a program with arguments: named as the root directory (-L) the libraries would stand in the way of this host's files.
    private static async Task<CommandResult> RunAsync(params string[] arguments) => await ProgramProcess.RunAsync(
        "qemu-aarch64", [$"{Libraries}/ld-linux-aarch64.so.1", "--library-path", Libraries, await PublishedPrograms.AgentForArm64Async, .. arguments]);
}
