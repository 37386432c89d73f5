using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Time.Testing;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>One host whose polls are recorded into a real history, a minute apart.</summary>
internal sealed class RecordedHost : IAsyncDisposable
{
    private readonly MailRoot _directory = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    private RecordedHost()
    {
    }

    private PollingOptions Polling { get; init; } = new();

    private RegressionOptions Options { get; init; } = new();

    public IHistoryStore Store { get; private set; } = null!;

    public TimeProvider Time => _time;

    public DateTimeOffset Now => _time.GetUtcNow();

    public static async Task<RecordedHost> CreateAsync(RegressionOptions? options = null, PollingOptions? polling = null)
    {
        var host = new RecordedHost { Options = options ?? new RegressionOptions(), Polling = polling ?? new PollingOptions() };
        host.Store = await LiteDbHistoryStore.OpenAsync(host._directory.Directory, host._time, default);
        await host.Store.AddHostAsync(Make("mx1"), default);
        return host;
    }

    public static StoredHost Make(string id) => new()
    {
        Host = new V1.Host { Name = $"hosts/{id}", Address = "127.0.0.1:7460", CreateTime = new Timestamp { Seconds = 1_780_000_000 } },
        Incarnation = Guid.NewGuid().ToString("N"),
    };

    /// <summary>What writes the outcome of polls into a history, with the default options.</summary>
    public static PollRecorder RecorderFor(IHistoryStore store) =>
        new(store, new MaintenanceCalendar(store, TimeProvider.System), new PollingOptions(), new RegressionOptions());

    /// <summary>Records one answer; gives its time.</summary>
    public async Task<DateTimeOffset> PollAsync(Diagnosis diagnosis)
    {
        await RecordAsync(PollResult.Answered(Now, diagnosis));
        return Tick();
    }

    /// <summary>Records one answer to a poll that the agent prompted; a second passes.</summary>
    public async Task PromptAsync(Diagnosis diagnosis)
    {
        await RecordAsync(PollResult.Answered(Now, diagnosis) with { IsPrompted = true });
        _time.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>Records one failure; gives its time.</summary>
    public async Task<DateTimeOffset> FailAsync(string reason = PollFailure.Refused)
    {
        await RecordAsync(PollResult.Failed(Now, new PollFailure(reason, "")));
        return Tick();
    }

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan span) => _time.Advance(span);

    /// <summary>Closes the history and opens it again.</summary>
    public async Task RestartAsync()
    {
        await Store.DisposeAsync();
        Store = await LiteDbHistoryStore.OpenAsync(_directory.Directory, _time, default);
    }

    public async Task<StoredHost?> RecordAsync(PollResult result) =>
        await new PollRecorder(Store, new MaintenanceCalendar(Store, _time), Polling, Options).RecordAsync((await Store.FindHostAsync("mx1", default))!, result, default);

    /// <summary>Every regression, oldest first.</summary>
    public async Task<IReadOnlyList<Regression>> RegressionsAsync() =>
        [.. (await Store.ListRegressionsAsync(new RegressionQuery { HostId = "mx1", Limit = 1000 }, default))
            .Select(item => item.Value.Regression).Reverse()];

    public async Task<IReadOnlyList<Regression>> OpenAsync() =>
        [.. (await RegressionsAsync()).Where(regression => regression.State is RegressionState.Open)];

    /// <summary>Every event, oldest first: what somebody who watches is told.</summary>
    public async Task<IReadOnlyList<Regression>> EventsAsync() =>
        [.. (await Store.ListEventsAsync(0, 1000, default)).Select(item => item.Value.Regression)];

    /// <summary>What a record is known by as it tells now.</summary>
    public async Task<string> EtagAsync(int number) =>
        (await new FleetRegressions(Store, _time).GetAsync($"hosts/mx1/regressions/{number}", "", default)).Etag;

    public Task<Regression> AcceptAsync(int number, string etag = "") => AcceptAsync(new Regression { Name = $"hosts/mx1/regressions/{number}", Etag = etag });

    public Task<Regression> AcceptAsync(Regression shown) => new FleetAcceptance(Store, Options, _time)
        .AcceptAsync(new AcceptRegressionRequest { Name = shown.Name, Etag = shown.Etag }, "users/ann", default);

    public Task<Regression> AcknowledgeAsync(int number) => new FleetRegressions(Store, _time)
        .AcknowledgeAsync(new AcknowledgeRegressionRequest { Name = $"hosts/mx1/regressions/{number}" }, "users/ann", default);

    /// <summary>Writes a record over, as no poll would.</summary>
    public async Task RewriteAsync(int number, Action<StoredRegression> change)
    {
        var (host, stored) = ((await Store.FindHostAsync("mx1", default))!, (await Store.FindRegressionAsync("mx1", number, default))!);
        change(stored);
        await Store.ApplyPollAsync(new PollWrite { ReadRevision = host.Revision, Host = host, QuietRegressions = [stored] }, default);
    }

    /// <summary>Takes standings away, as a history of before has fewer.</summary>
    public async Task ForgetStandingsAsync(Func<Standing, bool> forgotten)
    {
        var host = (await Store.FindHostAsync("mx1", default))!;
        var kept = (await Store.ListStandingsAsync("mx1", default)).Where(standing => !forgotten(standing)).ToList();
        await Store.ApplyPollAsync(new PollWrite { ReadRevision = host.Revision, Host = host, Standings = kept }, default);
    }

    public async Task<Host> HostAsync() => (await Store.FindHostAsync("mx1", default))!.Host;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _directory.Dispose();
    }

    private DateTimeOffset Tick()
    {
        var time = Now;
        _time.Advance(TimeSpan.FromMinutes(1));
        return time;
    }
}
