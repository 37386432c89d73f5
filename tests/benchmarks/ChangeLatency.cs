using System.Globalization;
using Grpc.Core;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>
/// Time from a change on disk to the regression, or its recovery, at a client of the collector: server.key is replaced in turn
/// by another key and by the right one, in place and by rename, at moments that fall anywhere between two looks.
/// </summary>
internal static class ChangeLatency
{
    private const int Pairs = 25;

    public static async Task MeasureAsync(string agent)
    {
        await MeasureAsync(agent, "inotify");
        await MeasureAsync(agent, "looking every second", "--no-inotify");
    }

    private static async Task MeasureAsync(string program, string way, params string[] options)
    {
        using var root = Peer.MakeMailRoot();
        await using var xmail = await XMailPeer.StartAsync(root);
        await using var collector = ServedCollector.Start();
        await using var agent = await ServedAgent.StartEnrolledAsync(program, root, xmail, collector, options);
        await agent.WaitUntilListeningAsync();
        await collector.PollAsync();
        using var watch = collector.Fleet.WatchRegressions(
            new WatchRegressionsRequest { Parent = "hosts/-", Filter = "rule_id = key-pair-mismatch" });
        await watch.ResponseHeadersAsync;
        var (good, bad) = (await File.ReadAllTextAsync(root.PathOf("server.key")), KeyPair.SelfSignedRsa("other.example.test").PrivateKeyPem);
        var (opened, recovered) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            opened.Add(await TimeAsync(root, bad, watch, RegressionState.Open, inPlace: pair % 2 == 0));
            recovered.Add(await TimeAsync(root, good, watch, RegressionState.Recovered, inPlace: pair % 2 == 0));
        }

        Console.WriteLine($"{way}: regression {Summary(opened)}; recovery {Summary(recovered)}");
    }

    private static async Task<double> TimeAsync(
        MailRoot root, string key, AsyncServerStreamingCall<WatchRegressionsResponse> watch, RegressionState expected, bool inPlace)
    {
        await Task.Delay(Random.Shared.Next(500, 1500));
        if (!inPlace) root.Write("server.key.new", key);
        var start = TimeProvider.System.GetTimestamp();
        if (inPlace) root.Write("server.key", key);
        else File.Move(root.PathOf("server.key.new"), root.PathOf("server.key"), overwrite: true);
        if (!await watch.ResponseStream.MoveNext() || watch.ResponseStream.Current.Regression.State != expected)
            throw new InvalidOperationException($"Expected {expected}, got {watch.ResponseStream.Current}");
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static string Summary(List<double> seconds)
    {
        seconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {seconds[seconds.Count / 2]:F2} s, worst {seconds[^1]:F2} s");
    }
}
