using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

public sealed class RegressionListTests
{
    private const int ClientLimit = 4 * 1024 * 1024;
    private const int Records = 1000;
    private const int ChangesEach = 45;

    [Fact]
    public async Task Pages_OfLongRecords_AreWhatClientsTakeAndHoldEachOnce()
    {
        await using var host = await RecordedHost.CreateAsync();
        await WriteAsync(host.Store);
        var fleet = new FleetRegressions(host.Store, host.Time);
        var request = new ListRegressionsRequest { Parent = "hosts/-", PageSize = Records };
        var names = new List<string>();
        do
        {
            var page = await fleet.ListAsync(request, default);
            Assert.InRange(page.CalculateSize(), 1, ClientLimit);
            names.AddRange(page.Regressions.Select(regression => regression.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(Enumerable.Range(1, Records).Reverse().Select(number => ResourceNames.Regression("mx1", number)), names);
    }

    [Theory]
    [InlineData("labels.site = tokyo", true)]
    [InlineData("state = OPEN AND labels:site", true)]
    [InlineData("rule_id = other OR labels.site = t*", true)]
    [InlineData("NOT labels.site = tokyo", false)]
    [InlineData("severity = ERROR AND NOT (labels:site OR rule_id = other)", false)]
    [InlineData("state = OPEN", true)]
    public async Task Filter_ThatNamesLabels_SeesThoseOfTheHost(string filter, bool isMet)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.Store.EditHostAsync("mx1", new HostEdit(null, new Dictionary<string, string> { ["site"] = "tokyo" }), default);
        await host.PollAsync(Facts.Healthy());
        await host.PollAsync(Facts.Mismatched());
        var page = await new FleetRegressions(host.Store, host.Time).ListAsync(new() { Parent = "hosts/-", Filter = filter }, default);
        Assert.Equal(isMet, page.Regressions.Count == 1);
    }

    private static async Task WriteAsync(IHistoryStore store)
    {
        var host = (await store.FindHostAsync("mx1", default))!;
        host.LastRegression = Records;
        await store.ApplyPollAsync(
            new PollWrite { ReadRevision = host.Revision, Host = host, Regressions = [.. Enumerable.Range(1, Records).Select(Record)] }, default);
    }

    private static StoredRegression Record(int number) => new()
    {
        Evidence = Facts.Check(Facts.Key, CheckStatus.Error, "", "mismatch"),
        Regression = new Regression
        {
            Name = ResourceNames.Regression("mx1", number),
            Host = ResourceNames.Host("mx1"),
            RuleId = Facts.Key,
            Severity = Severity.Error,
            State = RegressionState.Open,
            DetectTime = new Timestamp { Seconds = 1_780_000_000 },
            OccurrenceCount = 1,
            Changes =
            {
                Enumerable.Range(0, ChangesEach).Select(n => new FieldChange
                {
                    FieldPath = $"open_ssl.libraries[/usr/lib/x86_64-linux-gnu/libcrypto.so.{n}].version",
                    Before = "3.0.18-1~deb12u1",
                    After = "3.0.19-1~deb12u2",
                }),
            },
        },
    };
}
