using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Fleet.Regressions.Rules;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>Answers that are made to cost more than they hold.</summary>
public sealed class HostileAnswerTests
{
    // Each is told from all before it: by trying one number after another it would take hours.
    [Fact]
    public void FieldDiff_OfManyItemsOfOneKey_TellsEach()
    {
        var diagnosis = Facts.Healthy();
        diagnosis.CheckResults.Clear();
        diagnosis.CheckResults.Add(Enumerable.Range(0, 100_000).Select(_ => new CheckResult { CheckId = "a" }));
        var paths = FieldDiff.Between(new Diagnosis(), diagnosis).Select(change => change.FieldPath).Where(path => path.StartsWith("check_results[", StringComparison.Ordinal)).ToList();
        Assert.Equal(100_000, paths.Distinct().Count());
        Assert.Equal(["check_results[a].check_id", "check_results[a #2].check_id", "check_results[a #3].check_id"], paths.Take(3));
    }

    // As one list is looked through for each, it would take hours.
    [Fact]
    public void CheckRule_OfManySubjects_JudgesEach()
    {
        var diagnosis = Facts.Healthy();
        diagnosis.CheckResults.Clear();
        diagnosis.CheckResults.Add(Enumerable.Range(0, 300_000).Select(n => Facts.Check("a", CheckStatus.Pass, $"{n}")));
        var standings = diagnosis.CheckResults.Select(result => new Standing { RuleId = "a", Subject = result.Subject, Value = "Pass", Time = new() });
        var rulings = RuleCatalogue.Judge(new RuleInput(diagnosis, new StandingBook(standings, null), new HashSet<(string, string)>())).ToList();
        Assert.Equal(300_000, rulings.Count(ruling => ruling.RuleId is "a" && ruling.Kind is RulingKind.Good));
    }

    [Fact]
    public async Task Records_OfOnePoll_AreNotManyTimesTheAnswer()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Wide(CheckStatus.Pass, '好'));
        await host.PollAsync(Wide(CheckStatus.Error, '悪'));
        var records = await host.RegressionsAsync();
        Assert.Equal(300, records.Count);
        Assert.InRange(records.Sum(record => record.CalculateSize()), 0, 16 << 20);
        var change = records[0].Changes.First(change => change.FieldPath.StartsWith("tls_config.settings[", StringComparison.Ordinal));
        Assert.Equal((new string('好', 1000) + "…", new string('悪', 1000) + "…"), (change.Before, change.After));
    }

    [Fact]
    public async Task Digest_OfAHost_IsBounded()
    {
        await using var host = await RecordedHost.CreateAsync();
        var diagnosis = Wide(CheckStatus.Pass, 'g');
        diagnosis.TlsConfig.Settings.Add(Enumerable.Range(0, 4000).Select(n => new Setting { Name = $"more{n}", Value = "1" }));
        await host.PollAsync(diagnosis);
        var digest = (await host.Store.FindHostAsync("mx1", default))!.Digest;
        Assert.Equal(500, digest.Facts.Count);
        Assert.All(digest.Facts.Values, value => Assert.InRange(value.Length, 0, 1001));
    }

    [Fact]
    public async Task Standings_OfIdsThatChangeWithEachPoll_AreBoundedAndThoseThatStayAreKept()
    {
        await using var host = await RecordedHost.CreateAsync();
        for (var poll = 0; poll < 12; poll++)
        {
            var diagnosis = Facts.Healthy();
            for (var n = 0; n < 40; n++) diagnosis.CheckResults.Add(Facts.Check($"made-up-{poll}-{n}", CheckStatus.Pass, new string('x', 40_000)));
            await host.PollAsync(diagnosis);
            // More in a day is not recorded.
            host.Wait(TimeSpan.FromHours(8));
        }

        var standings = await host.Store.ListStandingsAsync("mx1", default);
        Assert.InRange(standings.Sum(standing => standing.CalculateSize()), 0, 8 << 20);
        // An older agent says nothing of a newer one's checks for a while.
        Assert.Contains(standings, standing => standing.RuleId.StartsWith("made-up-10-", StringComparison.Ordinal));
        await host.PollAsync(Facts.Mismatched());
        Assert.Equal(Facts.Key, Assert.Single(await host.OpenAsync()).RuleId);
    }

    [Fact]
    public async Task Check_WithTwoResultsOnOneSubject_IsAsBadAsTheWorst()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Facts.Healthy());
        var twice = Facts.Healthy();
        twice.CheckResults.Insert(0, Facts.Check(Facts.Key, CheckStatus.Warning));
        for (var poll = 0; poll < 3; poll++)
        {
            twice.AgentVersion = $"0.1.{poll}";
            await host.PollAsync(twice.Clone());
        }

        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((Facts.Key, Severity.Warning, 1), (regression.RuleId, regression.Severity, regression.OccurrenceCount));
        await host.PollAsync(Facts.Healthy());
        Assert.Empty(await host.OpenAsync());
    }

    private static Diagnosis Wide(CheckStatus status, char fill)
    {
        var diagnosis = Facts.Healthy();
        diagnosis.TlsConfig.Settings.Add(Enumerable.Range(0, 100).Select(n => new Setting { Name = $"s{n}", Value = new string(fill, 10_000) }));
        diagnosis.CheckResults.Add(Enumerable.Range(0, 300).Select(n => Facts.Check("a", status, $"{n}")));
        return diagnosis;
    }
}
