using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Agent.Serving;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.Assessment;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Assessment;

/// <summary>
/// Two hosts that live through the same: the agent of one answers whole each time, that of the other says that nothing has changed wherever it is asked
/// so. What is kept of both is the same.
/// </summary>
public sealed class KnownAnswersTests
{
    private const string Soon = "certificate-expiry-soon";

    private static readonly RegressionOptions[] Options =
    [
        new(), new() { OpenAfter = 2, OpenWindow = 3, RecoverAfter = 2 }, new() { RecoverAfter = 3, FlappingAfter = 3 },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task History_OfAnswersLeftOut_IsThatOfWholeAnswers(int seed)
    {
        var options = Options[seed % Options.Length];
        await using var whole = await RecordedHost.CreateAsync(options);
        await using var brief = await RecordedHost.CreateAsync(options);
        var (chance, diagnosis, unchanged) = (new Random(seed), Healthy(), 0);
        for (var step = 0; step < 150; step++)
        {
            if (chance.Next(3) == 0) diagnosis = Next(chance);
            var deed = chance.Next(24);
            await LiveAsync(whole, deed, diagnosis, step, options, asksWhole: true);
            if (await LiveAsync(brief, deed, diagnosis, step, options, asksWhole: false)) unchanged++;
            Assert.Equal(await KeptAsync(whole), await KeptAsync(brief));
        }

        Assert.InRange(unchanged, 20, 130);
        Assert.NotEmpty(await whole.RegressionsAsync());
    }

    [Fact]
    public async Task Digest_AfterAnAnswerThatIsNotJudgedToTheEnd_IsNotAskedWith()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = 2, OpenWindow = 2 });
        Assert.True(KnownAnswers.DigestOf(await StoredAsync(host)).IsEmpty);
        await LiveAsync(host, deed: 9, Healthy(), 0, new RegressionOptions(), asksWhole: false);
        Assert.Equal(DiagnosisDigest.Of(Healthy(), Language.English), KnownAnswers.DigestOf(await StoredAsync(host)));
        await LiveAsync(host, deed: 9, Mismatched(), 0, new RegressionOptions(), asksWhole: false);
        Assert.True(KnownAnswers.DigestOf(await StoredAsync(host)).IsEmpty);
    }

    [Fact]
    public async Task Digest_AfterARestart_IsAskedWith()
    {
        await using var host = await RecordedHost.CreateAsync();
        await LiveAsync(host, deed: 9, Healthy(), 0, new RegressionOptions(), asksWhole: false);
        await host.RestartAsync();
        Assert.True(await LiveAsync(host, deed: 9, Healthy(), 1, new RegressionOptions(), asksWhole: false));
    }

    [Fact]
    public async Task Digest_KeptByAnotherVersion_IsNotAskedWith()
    {
        await using var host = await RecordedHost.CreateAsync();
        await LiveAsync(host, deed: 9, Healthy(), 0, new RegressionOptions(), asksWhole: false);
        var stored = await StoredAsync(host);
        stored.KnownAnswer.CollectorVersion = "0.0.9+000000000000";
        Assert.True(KnownAnswers.DigestOf(stored).IsEmpty);
    }

    [Fact]
    public async Task Unchanged_SinceAnAnswerThatIsNotKnownAnyMore_IsDropped()
    {
        await using var host = await RecordedHost.CreateAsync();
        await LiveAsync(host, deed: 9, Healthy(), 0, new RegressionOptions(), asksWhole: false);
        var asked = KnownAnswers.DigestOf(await StoredAsync(host));
        await LiveAsync(host, deed: 9, Mismatched(), 1, new RegressionOptions(), asksWhole: false);
        Assert.Null(await host.RecordAsync(PollResult.Unchanged(host.Now, asked)));
        Assert.Equal(Verdict.Broken, (await host.HostAsync()).Verdict);
    }

    private static Diagnosis Next(Random chance) => chance.Next(7) switch
    {
        0 => Mismatched(),
        1 => Renewed(),
        2 => Expiring(chance.Next(9, 12)),
        3 => Healthy().With(Check("server-key-mode", CheckStatus.Warning)),
        4 => Healthy().With(Check(Key, CheckStatus.Inconclusive)),
        _ => Healthy(),
    };

    // The days are no change to the history, and yet shown with the host.
    private static Diagnosis Expiring(int days)
    {
        var result = Check(Soon, CheckStatus.Warning, "", "soon");
        result.Parameters["days"] = $"{days}";
        return Healthy().With(result);
    }

    /// <summary>True where the agent said that nothing has changed.</summary>
    private static async Task<bool> LiveAsync(RecordedHost host, int deed, Diagnosis said, int step, RegressionOptions options, bool asksWhole)
    {
        switch (deed)
        {
            case 0 or 1:
                await host.FailAsync();
                return false;
            case 2:
                await host.RestartAsync();
                break;
            case 3:
                host.Wait(TimeSpan.FromHours(30));
                break;
            case 4 when await host.OpenAsync() is [{ RuleId: not RuleIds.HostUnreachable } open, ..]:
                await AcceptAsync(host, open.Name, options);
                break;
            case 5 when await host.OpenAsync() is [var open, ..]:
                await AcknowledgeAsync(host, open.Name);
                break;
            case 6:
                var edit = new HostEdit(null, new Dictionary<string, string> { ["step"] = $"{step}" });
                await host.Store.EditHostAsync("mx1", edit, _ => null, default);
                break;
        }

        var result = Answer(host, said, step, asksWhole ? ByteString.Empty : KnownAnswers.DigestOf(await StoredAsync(host)));
        Assert.NotNull(await host.RecordAsync(result with { IsPrompted = deed == 7 }));
        host.Wait(deed == 7 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1));
        return result.IsUnchanged;
    }

    private static PollResult Answer(RecordedHost host, Diagnosis said, int step, ByteString known)
    {
        var diagnosis = said.Clone();
        diagnosis.CollectTime = Timestamp.FromDateTimeOffset(host.Now);
        diagnosis.Elapsed = new Duration { Nanos = 1000 + step };
        var digest = DiagnosisDigest.Of(diagnosis, Language.English);
        return digest == known ? PollResult.Unchanged(host.Now, digest) : PollResult.Answered(host.Now, diagnosis, digest);
    }

    private static Task AcceptAsync(RecordedHost host, string name, RegressionOptions options) => IfShownAsync(() =>
        new FleetAcceptance(host.Store, options, host.Time).AcceptAsync(new AcceptRegressionRequest { Name = name }, "users/ann", default));

    // What is open is not always what the newest snapshot shows; of both hosts it is the same.
    private static async Task IfShownAsync(Func<Task> accept)
    {
        try
        {
            await accept();
        }
        catch (FleetException refusal) when (refusal.Kind is FleetErrorKind.FailedPrecondition)
        {
            // Said to the person.
        }
    }

    private static Task<StoredRegression?> AcknowledgeAsync(RecordedHost host, string name) => host.Store.AcknowledgeAsync(
        "mx1",
        int.Parse(name[(name.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture),
        new Acknowledgement { Author = "users/ann", ExpireTime = Timestamp.FromDateTimeOffset(host.Now + TimeSpan.FromMinutes(3)) },
        new Activity { Author = "users/ann", ActivityTime = Timestamp.FromDateTimeOffset(host.Now) },
        default);

    private static async Task<StoredHost> StoredAsync(RecordedHost host) => (await host.Store.FindHostAsync("mx1", default))!;

    /// <summary>All that is kept, but for what is random and what says how to ask.</summary>
    private static async Task<IReadOnlyList<IMessage>> KeptAsync(RecordedHost host)
    {
        var stored = await StoredAsync(host);
        (stored.Incarnation, stored.KnownAnswer) = ("", null);
        var snapshots = new List<IMessage>();
        for (var number = 1; number <= stored.LastSnapshot; number++) snapshots.Add((await host.Store.FindSnapshotAsync("mx1", number, default))!);
        return
        [
            stored, .. snapshots, .. await host.Store.ListStandingsAsync("mx1", default),
            .. (await host.Store.ListRegressionsAsync(new RegressionQuery { HostId = "mx1", Limit = 1000 }, default)).Select(one => one.Value),
            .. (await host.Store.ListEventsAsync(0, 10_000, default)).Select(one => one.Value),
        ];
    }
}
