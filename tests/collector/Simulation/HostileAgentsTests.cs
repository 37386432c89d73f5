using XMailFleet.Simulator.Hostility;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Simulation;

/// <summary>The short form of <c>tests/hostile/run --answers</c>: hostile agents of every kind cost their own hosts' polls and nothing else.</summary>
public sealed class HostileAgentsTests
{
    // Polled once a second, sixty times as often as by default, where 128 are the bound (tests/BENCHMARKS.md).
    private const int Megabytes = 192;
    private const int DiskMegabytesOfAHost = 50;

    [Fact]
    public async Task HostileAgents_OfEveryKind_LeaveTheCollectorAliveAndHonestHostsPolled()
    {
        using var directory = new ScratchDirectory();
        var plan = new HostilePlan(Seed: 1) { HostsOfEach = 2, Answers = 400, Interval = TimeSpan.FromSeconds(1) };
        using var collector = await CollectorProgram.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "xmailfleet-collector.dll"), directory.Path, plan.Interval);
        await using var siege = new Siege(plan, collector, new ProcessFigures(collector.Process, directory.Path));

        var result = await siege.RunAsync();

        Assert.Empty(result.Faults);
        Assert.InRange(result.MostMegabytes - result.IdleMegabytes, 0, Megabytes);
        Assert.InRange(result.DiskMegabytes, 0, DiskMegabytesOfAHost * plan.Kinds.Count * plan.HostsOfEach);
    }

    [Fact]
    public void HostileAnswers_OfOneSeed_AreTheSameAgain()
    {
        var sound = Support.Facts.Healthy();
        foreach (var kind in Enum.GetValues<HostileKind>())
            Assert.Equal(HostileAnswers.Make(kind, sound, 3, 5), HostileAnswers.Make(kind, sound, 3, 5));
    }
}
