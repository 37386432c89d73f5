using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiteDB;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Histories;

/// <summary>What an earlier release wrote, this one reads; what a later one will write, this one leaves alone.</summary>
public sealed partial class ReleasedHistoryTests
{
    [Theory, MemberData(nameof(ReleasedHistory.Releases), MemberType = typeof(ReleasedHistory))]
    public async Task History_OfAnEarlierRelease_IsReadAsItWasWritten(string release)
    {
        using var history = new ReleasedHistory(release);
        // The second time it is this version's own.
        for (var time = 0; time < 2; time++) await AssertReadAsync(history);
    }

    [Trait("Needs", "postgresql")]
    [Theory, MemberData(nameof(ReleasedHistory.Releases), MemberType = typeof(ReleasedHistory))]
    public async Task Database_OfAnEarlierRelease_IsReadAsItWasWritten(string release)
    {
        using var history = new ReleasedHistory(release);
        await using var server = await PostgresServer.StartNewAsync();
        var database = await server.CreateDatabaseOfAsync(history.Dump);
        for (var time = 0; time < 2; time++) await AssertReadAsync(history, ("XMAILFLEET_DATABASE", database));
    }

    [Theory]
    [InlineData("serve", "--grpc-port", "0", "--web-port", "0")]
    [InlineData("migrate", "--to", "Host=/nowhere;Database=h")]
    [InlineData("backup", "made.backup")]
    public async Task History_OfALaterRelease_IsRefusedAndStays(params string[] call)
    {
        using var history = new ReleasedHistory("0.1.0");
        using (var later = new LiteDatabase(Path.Combine(history.DataDirectory, "history.db"))) later.UserVersion = 1000;
        var before = history.Bytes();
        foreach (var (language, sentence) in new[] { ("en", "is of a newer xmailfleet-collector (its schema is 1000, this program knows 1), and stays as it is."), ("ja", "より新しい xmailfleet-collector のものです") })
        {
            var refused = await ProgramProcess.RunAsync(
                BuiltPrograms.Collector, [.. call.Select(word => word == "made.backup" ? Path.Combine(history.DataDirectory, language + word) : word), "--data-dir", history.DataDirectory, "--lang", language]);
            Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
            Assert.Contains(sentence, refused.Errors, StringComparison.Ordinal);
            Assert.Single(refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal(before.Data, history.Bytes().Data);
        Assert.Equal(before.Log, history.Bytes().Log);
        Assert.Empty(Directory.GetFiles(history.DataDirectory, "*made.backup"));
    }

    [Trait("Needs", "postgresql")]
    [Fact]
    public async Task Database_OfALaterRelease_IsRefusedAndStays()
    {
        using var history = new ReleasedHistory("0.1.0");
        await using var server = await PostgresServer.StartNewAsync();
        var database = await server.CreateDatabaseOfAsync(history.Dump);
        await server.ExecuteAsync("UPDATE schema_versions SET version = 1000");
        var before = await server.DumpAsync();
        var refused = await ProgramProcess.RunAsync(
            BuiltPrograms.Collector, ["serve", "--data-dir", history.DataDirectory, "--grpc-port", "0", "--web-port", "0"], ("XMAILFLEET_DATABASE", database));
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("of a newer xmailfleet-collector (its schema is 1000", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(Plain(before), Plain(await server.DumpAsync()));
    }

    private static async Task AssertReadAsync(ReleasedHistory history, params (string Name, string Value)[] environment)
    {
        var port = FreePort.Next();
        await using var collector = ProgramProcess.Start(
            BuiltPrograms.Collector,
            ["serve", "--data-dir", history.DataDirectory, "--grpc-port", $"{port}", "--web-port", "0", "--poll-interval", "1d"], environment);
        await collector.WaitForErrorsAsync("Listening on ");

        Assert.Equal(history.Printed("users.csv"), await PrintAsync(history, "user", "list", "-o", "csv"));
        Assert.Equal(history.Printed("tokens.csv"), LastUse().Replace(await PrintAsync(history, "token", "list", "-o", "csv"), ",,local/root"));
        // By the token that was made then, which also knows the collector by the authority that was made then. A poll may have added to it.
        var (then, now) = (Regressions(history.Printed("report.json")), Regressions(await RunAsync("report", "--format", "json", "--address", $"127.0.0.1:{port}", "--token-file", history.Token)));
        Assert.NotEmpty(then);
        Assert.All(then, regression => Assert.Contains(now, read => IsToldBy(read!.AsObject(), regression!.AsObject())));
        Assert.Contains("users/bob Viewer", await PrintAsync(history, "audit", "list", "-o", "csv"), StringComparison.Ordinal);
        Assert.Equal(0, (await collector.TerminateAsync()).ExitCode);
    }

    // What was told then is told now; a later release may tell more, and knows what is better typed.
    private static bool IsToldBy(JsonObject now, JsonObject then) =>
        then.All(field => field.Key == "remedy" ? now[field.Key]?.GetValue<string>() is { Length: > 0 } : JsonNode.DeepEquals(now[field.Key], field.Value));

    private static Task<string> PrintAsync(ReleasedHistory history, params string[] call) => RunAsync([.. call, "--data-dir", history.DataDirectory]);

    private static async Task<string> RunAsync(params string[] call)
    {
        var run = await ProgramProcess.RunAsync(BuiltPrograms.Collector, call);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }

    private static List<JsonNode?> Regressions(string report) => [.. JsonNode.Parse(report)!["regressions"]!.AsArray()];

    [GeneratedRegex(",[^,]*,local/root")]
    private static partial Regex LastUse();

    // Each dump has marks of its own.
    private static string Plain(string dump) => string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith('\\')));
}
