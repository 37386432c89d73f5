using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using XMailFleet.Benchmarks;

if (args is not [var agent, .. var chosen] || !File.Exists(agent))
{
    await Console.Error.WriteLineAsync("usage: XMailFleet.Benchmarks PUBLISHED_AGENT [NAME ...] (see tests/benchmarks/run)");
    return 2;
}

FullDiagnose.Agent = agent;
(string Name, Func<Task> MeasureAsync)[] benchmarks =
[
    ("warm", () => Compare<WarmDiagnose>()),
    ("warm-served", () => WarmServed.MeasureAsync(agent)),
    ("one-shot", () => OneShotCommand.MeasureAsync(agent)),
    ("first-answer", () => FirstAnswer.MeasureAsync(agent)),
    ("full", () => Compare<FullDiagnose>()),
    ("enumeration", () => ProtocolEnumeration.MeasureAsync(agent)),
    ("memory", () => AgentMemory.MeasureAsync(agent)),
    ("two-processes", () => TwoProcesses.MeasureAsync(agent)),
    ("change", () => ChangeLatency.MeasureAsync(agent)),
    ("storage", StorageGrowth.MeasureAsync),
    ("sweep", () => SweepCost.MeasureAsync()),
    ("sweep-10000", () => SweepCost.MeasureAsync(10_000)),
    ("tls", TlsCost.MeasureAsync),
    ("lists", LongLists.MeasureAsync),
];
foreach (var (name, measureAsync) in benchmarks)
{
    if (chosen.Length > 0 && !chosen.Contains(name)) continue;
    Console.WriteLine($"\n=== {name}");
    await measureAsync();
}

return 0;

static Task Compare<T>()
{
    BenchmarkRunner.Run<T>(
        DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(15), logOutput: false)))
            .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Trend)));
    return Task.CompletedTask;
}
