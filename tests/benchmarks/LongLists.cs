using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>
/// How long a collector takes to list the newest 50 of a million regressions, and the history of one of 10,000 hosts, on each
/// store, over gRPC. The peer is the least that the same collector can be asked over gRPC: its health.
/// </summary>
internal static class LongLists
{
    private const int Hosts = 10_000;
    private const int RegressionsPerHost = 100;
    private const int Calls = 2_000;

    // There are no agents behind these hosts, and ten thousand that do not answer are another benchmark.
    private static readonly string[] Quiet = ["--poll-interval", "1d", "--watch-agents", "off"];

    private static readonly DateTimeOffset Start = new(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task MeasureAsync()
    {
        using var directory = new ScratchDirectory();
        await FillAsync(directory.Path);
        await using (var collector = await CollectorServer.StartAsync(directory.Path, Quiet)) await MeasureAsync("LiteDB", collector);

        await using var postgres = await PostgresServer.StartNewAsync();
        var database = await postgres.CreateDatabaseAsync();
        await CollectorServer.RunAsync("migrate", "--data-dir", directory.Path, "--to", database);
        await using (var collector = await CollectorServer.StartAsync(directory.Path, [.. Quiet, "--database", database])) await MeasureAsync("PostgreSQL", collector);
    }

    private static async Task MeasureAsync(string store, CollectorServer collector)
    {
        var random = new Random(1);
        var fleet = collector.Fleet;
        await MeasureAsync($"{store}: health", () => collector.Health.CheckAsync(new()).ResponseAsync);
        await MeasureAsync($"{store}: newest 50 of 1,000,000", async () =>
            Expect(50, (await fleet.ListRegressionsAsync(new() { Parent = "hosts/-", PageSize = 50 })).Regressions.Count));
        await MeasureAsync($"{store}: newest 50 that are open", async () =>
            Expect(50, (await fleet.ListRegressionsAsync(new() { Parent = "hosts/-", PageSize = 50, Filter = "state = OPEN" })).Regressions.Count));
        await MeasureAsync($"{store}: one host's snapshots", async () =>
            Expect(3, (await fleet.ListSnapshotsAsync(new() { Parent = Some() })).Snapshots.Count));
        await MeasureAsync($"{store}: one host's regressions", async () =>
            Expect(50, (await fleet.ListRegressionsAsync(new() { Parent = Some(), PageSize = 50 })).Regressions.Count));

        string Some() => $"hosts/{Id(random.Next(Hosts))}";
    }

    private static async Task MeasureAsync(string what, Func<Task> callAsync)
    {
        for (var call = 0; call < 200; call++) await callAsync();
        var times = new List<double>();
        for (var call = 0; call < Calls; call++)
        {
            var start = Stopwatch.GetTimestamp();
            await callAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"{what,-40} median {times[Calls / 2],6:F2} ms, 99th percentile {times[Calls * 99 / 100],6:F2} ms"));
    }

    private static void Expect(int expected, int found)
    {
        if (expected != found) throw new InvalidOperationException($"{expected} were expected, {found} found.");
    }

    private static async Task FillAsync(string directory)
    {
        var (before, after) = await SampleDiagnoses.MakeAsync();
        await using var store = await LiteDbHistoryStore.OpenAsync(directory, TimeProvider.System, CancellationToken.None);
        foreach (var hosts in Enumerable.Range(0, Hosts).Chunk(100))
        {
            await Task.WhenAll(hosts.Select(host => FillAsync(store, host, before, after)));
            if (hosts[0] % 1000 == 0) Console.WriteLine($"  {hosts[0]} hosts written");
        }
    }

    // Three snapshots and a hundred regressions, the last of which is open.
    private static async Task FillAsync(LiteDbHistoryStore store, int number, Diagnosis before, Diagnosis after)
    {
        var name = $"hosts/{Id(number)}";
        var host = new StoredHost
        {
            Host = new V1.Host { Name = name, Address = "127.0.0.1:1", CreateTime = At(0), LastPollTime = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) },
            Incarnation = Guid.NewGuid().ToString("N"),
        };
        await store.AddHostAsync(host, new V1.Activity { ActivityTime = At(0), Resource = name }, CancellationToken.None);
        for (var poll = 1; poll <= 3; poll++)
        {
            host = (await store.FindHostAsync(Id(number), CancellationToken.None))!;
            var read = host.Revision;
            host.LastSnapshot = poll;
            var first = host.LastRegression + 1;
            var last = poll * RegressionsPerHost / 3;
            host.LastRegression = last;
            if (poll == 3) host.OpenRegressions.Add(last);
            await store.ApplyPollAsync(
                new PollWrite
                {
                    ReadRevision = read,
                    Host = host,
                    Snapshot = new Snapshot
                    {
                        Name = $"{name}/snapshots/{poll}",
                        FirstSeenTime = At(poll),
                        LastSeenTime = At(poll + 1),
                        PollCount = 1,
                        Diagnosis = poll % 2 == 1 ? before : after,
                    },
                    Regressions = [.. Enumerable.Range(first, last - first + 1).Select(regression => Make(name, regression))],
                },
                CancellationToken.None);
        }
    }

    private static StoredRegression Make(string host, int number) => new()
    {
        Regression = new Regression
        {
            Name = $"{host}/regressions/{number}",
            Host = host,
            RuleId = "key-pair-mismatch",
            Kind = RegressionKind.Regression,
            Severity = Severity.Error,
            State = number == RegressionsPerHost ? RegressionState.Open : RegressionState.Recovered,
            DetectTime = At(number),
            LastGoodTime = At(number - 1),
            OccurrenceCount = 1,
            Before = $"{host}/snapshots/1",
            After = $"{host}/snapshots/2",
            Changes = { new FieldChange { FieldPath = "key_material.pairing", Before = "PAIRING_MATCHED", After = "PAIRING_MISMATCHED" } },
        },
        Evidence = new CheckResult
        {
            CheckId = "key-pair-mismatch",
            Status = CheckStatus.Error,
            Reason = "mismatch",
            Parameters = { ["certificate"] = "/var/MailRoot/server.cert", ["key"] = "/var/MailRoot/server.key" },
        },
    };

    private static Timestamp At(int day) => Timestamp.FromDateTimeOffset(Start.AddDays(day));

    private static string Id(int host) => $"mx{host:D5}";
}
