using System.Diagnostics;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Texts;

namespace XMailFleet.Hostile;

/// <summary>Diagnoses hostile mail roots one after the other, with one diagnoser, as an agent would in its life.</summary>
internal sealed class HostileRun : IDisposable
{
    /// <summary>A collector waits 30 seconds for an answer by default; a machine with much else to do gets three times that.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    /// <summary>What the agent keeps must not grow with the number of diagnoses: one large set of files is remembered at most.</summary>
    private const double GrowthMegabytes = 48;

    private const int WarmUp = 100;

    private readonly string _directory = Directory.CreateTempSubdirectory("xmailfleet-hostile-").FullName;
    private readonly HostileStock _stock;
    private readonly DiagnosisJudge _judge;
    private readonly CaseSource _source = new();
    private readonly Diagnoser _diagnoser;
    private readonly int _seed;
    private readonly Dictionary<string, TimeSpan> _slowest = [];

    private HostileRun(int seed)
    {
        _seed = seed;
        _stock = new HostileStock(seed);
        _judge = new DiagnosisJudge(_stock);
        _diagnoser = new Diagnoser(new InstallationLocator([_source]), new InstallationOptions(null, null), TimeProvider.System);
        // Whoever diagnoses as another user has to get to the mail root.
        File.SetUnixFileMode(_directory, (UnixFileMode)0b111_101_101);
    }

    /// <summary>The status of the command: 0 where nothing was found.</summary>
    public static async Task<int> RunAsync(int count, int seed)
    {
        using var run = new HostileRun(seed);
        var faults = 0;
        var heap = 0.0;
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            faults += await run.TryAsync(number);
            if (number == Math.Min(WarmUp, count / 2)) heap = Memory.LiveMegabytes();
        }

        Console.WriteLine($"{count} hostile mail roots of seed {seed} in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, {faults} faults");
        foreach (var (story, time) in run._slowest.OrderByDescending(pair => pair.Value).Take(5)) Console.WriteLine($"  {time.TotalSeconds:F2} s: {story}");
        return faults + JudgeMemory(heap) == 0 ? 0 : 1;
    }

    /// <summary>Makes one case again, diagnoses it and leaves it in place.</summary>
    public static async Task<int> RepeatAsync(int seed, int number)
    {
        var run = new HostileRun(seed);
        var status = await run.TryAsync(number);
        Console.WriteLine($"{run._slowest.Single().Value.TotalSeconds:F2} s: {run._slowest.Single().Key}");
        Console.WriteLine($"mail root {Path.Combine(run._directory, "root")}, arguments {run._source.Case!.Arguments.Length} bytes");
        return status;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private async Task<int> TryAsync(int number)
    {
        // Should this process die of the case, this is its last line.
        Console.Out.Write($"case {_seed} {number}\r");
        var root = HostileCase.Make(Path.Combine(_directory, "root"), _stock, _seed, number);
        _source.Case = root;
        root.Begin();
        var start = Stopwatch.GetTimestamp();
        var fault = await DiagnoseAsync(root, number);
        _slowest[$"{number}: {string.Join(", ", root.Story)}"] = Stopwatch.GetElapsedTime(start);
        if (_slowest.Count > 1000) Forget();
        await root.EndAsync();
        if (fault is null) return 0;
        Report($"FAULT: {fault}", root, number);
        return 1;
    }

    private void Report(string what, HostileCase root, int number)
    {
        Console.Error.WriteLine($"{what}\n  case {number} of seed {_seed}: {string.Join(", ", root.Story)}");
        Console.Error.WriteLine($"  again: tests/hostile/run --case {_seed} {number}");
    }

    private async Task<string?> DiagnoseAsync(HostileCase root, int number)
    {
        try
        {
            using var who = root.AsOtherUser ? new OtherUser() : null;
            var attempt = await Task.Run(() => _diagnoser.DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None)).WaitAsync(Deadline);
            return attempt.Diagnosis is { } diagnosis ? _judge.Find(diagnosis) : "no diagnosis";
        }
        catch (TimeoutException)
        {
            // The thread cannot be ended; neither can the run go on beside it.
            Report("HANG", root, number);
            Environment.Exit(1);
            throw;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    private void Forget()
    {
        foreach (var (story, _) in _slowest.OrderByDescending(pair => pair.Value).Skip(10).ToList()) _slowest.Remove(story);
    }

    private static int JudgeMemory(double heap)
    {
        var growth = Memory.LiveMegabytes() - heap;
        Console.WriteLine($"at most {Memory.PeakMegabytes():F0} MB resident, live heap grown by {growth:F1} MB of {GrowthMegabytes:F0}");
        return growth > GrowthMegabytes ? 1 : 0;
    }
}
