using System.Globalization;
using XMailFleet.Fleet.History;
using XMailFleet.Simulator.Hostility;
using XMailFleet.Simulator.Running;

const int Shown = 50;
return args switch
{
    ["--host", var host, var rounds, var seed] => await RunAsync(Plan.Of(1, Number(rounds), Number(seed)) with { FirstHost = Number(host) }),
    ["--answers", var count, var seed, var collector] => await HostileCommand.FloodAsync(Number(count), Number(seed), collector),
    ["--figures", var seconds, var seed, var collector] => await HostileCommand.MeasureAsync(Number(seconds), Number(seed), collector),
    ["--figures", var seconds, var seed, var collector, var kind] => await HostileCommand.MeasureAsync(Number(seconds), Number(seed), collector, kind),
    [var hosts, var rounds, var seed] => await RunAsync(Plan.Of(Number(hosts), Number(rounds), Number(seed))),
    _ => Usage(),
};

static async Task<int> RunAsync(Plan plan)
{
    var directory = Directory.CreateTempSubdirectory("xmailfleet-simulator-");
    try
    {
        await using var simulation = new Simulation(plan, new StorageOptions { DataDirectory = directory.FullName });
        var differences = await simulation.RunAsync(Console.WriteLine);
        foreach (var difference in differences.Take(Shown)) Console.WriteLine(difference);
        Console.WriteLine($"seed {plan.Seed}: {differences.Count} differences");
        if (differences.Count > 0) Console.WriteLine($"one host again: tests/simulator/run --host NUMBER {plan.Rounds} {plan.Seed}");
        return differences.Count == 0 ? 0 : 1;
    }
    finally
    {
        directory.Delete(recursive: true);
    }
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("usage: see tests/simulator/run --help");
    return 2;
}
