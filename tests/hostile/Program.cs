using System.Globalization;
using XMailFleet.Hostile;
using XMailFleet.Hostile.Callers;

return args switch
{
    ["--case", var seed, var number] => await HostileRun.RepeatAsync(Number(seed), Number(number)),
    ["--compare", var before, var after, var count, var seed] => await Comparison.RunAsync(before, after, Number(count), Number(seed)),
    ["--callers", var agent, var count, var seed] => await CallerSiege.RunAsync(agent, Number(count), Number(seed)),
    [var count, var seed] => await HostileRun.RunAsync(Number(count), Number(seed)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("usage: see tests/hostile/run --help");
    return 2;
}
