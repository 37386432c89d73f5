using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>
/// The short form of tests/hostile/run, as a child process, since the memory of the whole process is measured and a hostile file
/// may end it.
/// </summary>
/// <remarks>XMAILFLEET_HOSTILE_ROOTS sets how many; XMAILFLEET_SEED which.</remarks>
public sealed class HostileRootsTests
{
    private const string Short = "150";

    [Fact]
    public async Task Diagnose_HostileMailRoots_AnswersWithinTimeAndMemoryInBothLanguages()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "XMailFleet.Hostile.dll");
        var output = await Command.OutputOfAsync("dotnet", [program, Setting("XMAILFLEET_HOSTILE_ROOTS", Short), Setting("XMAILFLEET_SEED", "1")]);

        Assert.Contains(" 0 faults", output, StringComparison.Ordinal);
    }

    private static string Setting(string name, string otherwise) => Environment.GetEnvironmentVariable(name) ?? otherwise;
}
