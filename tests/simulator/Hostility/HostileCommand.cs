namespace XMailFleet.Simulator.Hostility;

/// <summary>The command behind <c>tests/hostile/run --answers</c> and <c>--figures</c>.</summary>
internal static class HostileCommand
{
    private const string All = "all";

    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(20);

    /// <summary>So many answers of all kinds, as fast as the collector asks.</summary>
    public static async Task<int> FloodAsync(int answers, int seed, string assembly) => Judge(
        "all kinds", await RunAsync(new HostilePlan(seed) { Answers = answers, Interval = TimeSpan.FromSeconds(1) }, assembly));

    /// <summary>Each kind by itself for that many seconds, at the interval that collectors have by default, and all together.</summary>
    public static async Task<int> MeasureAsync(int seconds, int seed, string assembly)
    {
        var status = 0;
        foreach (var kind in Enum.GetNames<HostileKind>().Append(All)) status |= await MeasureAsync(seconds, seed, assembly, kind);
        return status;
    }

    /// <summary>One kind by itself, or "all".</summary>
    public static async Task<int> MeasureAsync(int seconds, int seed, string assembly, string kind)
    {
        var plan = Unhurried(seconds, seed);
        if (kind != All) plan = plan with { Kinds = [Enum.Parse<HostileKind>(kind, ignoreCase: true)] };
        return Judge(kind, await RunAsync(plan, assembly));
    }

    private static HostilePlan Unhurried(int seconds, int seed) => new(seed) { LeastTime = TimeSpan.FromSeconds(seconds), Interval = TimeSpan.FromMinutes(1) };

    private static async Task<SiegeResult> RunAsync(HostilePlan plan, string assembly)
    {
        var directory = Directory.CreateTempSubdirectory("xmailfleet-siege-");
        try
        {
            using var collector = await CollectorProgram.StartAsync(assembly, directory.FullName, plan.Interval);
            return await RunAsync(plan, collector, new ProcessFigures(collector.Process, directory.FullName));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<SiegeResult> RunAsync(HostilePlan plan, CollectorProgram collector, ProcessFigures figures)
    {
        try
        {
            await using var siege = new Siege(plan, collector, figures);
            var result = await siege.RunAsync();
            return result with { AfterMegabytes = await siege.LeaveAsync(Calm) };
        }
        catch (Exception) when (!figures.IsAlive)
        {
            Console.Error.WriteLine($"FAULT: the collector died with {collector.Process.ExitCode}. Its last words:\n{collector.LastWords()}");
            throw;
        }
    }

    private static int Judge(string what, SiegeResult result)
    {
        Console.WriteLine($"{what}: {result}");
        foreach (var fault in result.Faults) Console.Error.WriteLine($"FAULT: {fault}");
        return result.Faults.Count == 0 ? 0 : 1;
    }
}
