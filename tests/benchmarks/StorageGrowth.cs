using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Time.Testing;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>
/// What a fleet that is polled every minute takes on disk: ten hosts for thirty days, each of which renews its certificate
/// once, in the embedded history; and the facts of one of them as series in Prometheus's own blocks.
/// </summary>
internal static class StorageGrowth
{
    private const int Hosts = 10;
    private const int Days = 30;
    private const int Polls = Days * 24 * 60;

    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task MeasureAsync()
    {
        var (before, after) = await SampleDiagnoses.MakeAsync();
        var ours = await MeasureHistoryAsync(before, after);
        var theirs = await PrometheusBlocks.MeasureAsync(Start, Polls, minute => minute < RenewalOf(0) ? before : after);
        var perHost = ours / (double)Hosts;
        Console.WriteLine(FormattableString.Invariant($"history: {perHost / 1024:F1} KiB a host in {Days} days"));
        Console.WriteLine(FormattableString.Invariant($"Prometheus: {theirs.Bytes / 1024.0:F1} KiB a host in {Days} days, {theirs.Series} series"));
        Console.WriteLine(FormattableString.Invariant($"{theirs.Bytes / perHost:F0} times smaller"));
    }

    // Each host renews at a minute of its own.
    private static int RenewalOf(int host) => (host + 1) * Polls / (Hosts + 1);

    /// <summary>Bytes by which the history grows after the first poll of each host.</summary>
    private static async Task<long> MeasureHistoryAsync(Diagnosis before, Diagnosis after)
    {
        using var directory = new ScratchDirectory();
        var time = new FakeTimeProvider(Start);
        var store = await LiteDbHistoryStore.OpenAsync(directory.Path, time, CancellationToken.None);
        for (var host = 0; host < Hosts; host++)
            await store.AddHostAsync(Make(host), new Activity { ActivityTime = Timestamp.FromDateTimeOffset(Start) }, CancellationToken.None);
        await PollAsync(store, time, before, after, 0, 1);
        await store.DisposeAsync();
        var first = Size(directory.Path);
        store = await LiteDbHistoryStore.OpenAsync(directory.Path, time, CancellationToken.None);
        await PollAsync(store, time, before, after, 1, Polls);
        await store.DisposeAsync();
        return Size(directory.Path) - first;
    }

    private static async Task PollAsync(LiteDbHistoryStore store, FakeTimeProvider time, Diagnosis before, Diagnosis after, int from, int to)
    {
        var recorder = new PollRecorder(store, new MaintenanceCalendar(store, time), new PollingOptions(), new RegressionOptions());
        for (var minute = from; minute < to; minute++)
        {
            await Task.WhenAll(Enumerable.Range(0, Hosts).Select(async host =>
            {
                var stored = await store.FindHostAsync(Id(host), CancellationToken.None);
                var answer = AsOf(minute < RenewalOf(host) ? before : after, time.GetUtcNow());
                await recorder.RecordAsync(stored!, PollResult.Answered(time.GetUtcNow(), answer), CancellationToken.None);
            }));
            time.Advance(TimeSpan.FromMinutes(1));
            if (minute % 4320 == 0) Console.WriteLine($"  day {minute / 1440}");
        }
    }

    // Times and durations differ from poll to poll, as they do in life.
    private static Diagnosis AsOf(Diagnosis diagnosis, DateTimeOffset now)
    {
        var answer = diagnosis.Clone();
        answer.CollectTime = Timestamp.FromDateTimeOffset(now);
        answer.Elapsed = Duration.FromTimeSpan(TimeSpan.FromMilliseconds(Random.Shared.Next(15, 40)));
        foreach (var probe in answer.Probes) probe.Elapsed = Duration.FromTimeSpan(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20)));
        return answer;
    }

    private static StoredHost Make(int host) => new()
    {
        Host = new V1.Host { Name = $"hosts/{Id(host)}", Address = $"10.0.0.{host}:7460", CreateTime = Timestamp.FromDateTimeOffset(Start) },
        Incarnation = Guid.NewGuid().ToString("N"),
    };

    private static string Id(int host) => $"mx{host}";

    private static long Size(string directory) => new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
