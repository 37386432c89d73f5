using XMailFleet.Benchmarks;

if (args is not [var agent] || !File.Exists(agent))
{
    await Console.Error.WriteLineAsync("usage: XMailFleet.Benchmarks PUBLISHED_AGENT (see tests/benchmarks/run)");
    return 2;
}

WarmDiagnose.Measure();
await OneShotCommand.MeasureAsync(agent);
await AgentMemory.MeasureAsync(agent);
return 0;
