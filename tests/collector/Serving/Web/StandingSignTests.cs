using System.Xml.Linq;
using System.Xml.XPath;
using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Texts;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>Whatever the verdict, no headline, badge or figure of a page is good where an error or a warning stands.</summary>
public sealed class StandingSignTests
{
    public static TheoryData<Verdict, CheckStatus, Reachability> All()
    {
        var all = new TheoryData<Verdict, CheckStatus, Reachability>();
        foreach (var verdict in Enum.GetValues<Verdict>())
            foreach (var status in Enum.GetValues<CheckStatus>())
                foreach (var reachability in Enum.GetValues<Reachability>())
                    all.Add(verdict, status, reachability);
        return all;
    }

    [Theory, MemberData(nameof(All))]
    public async Task Sign_OfEveryVerdictAndStatus_IsGoodOnlyWhereNothingStands(Verdict verdict, CheckStatus status, Reachability reachability)
    {
        var (host, snapshot) = Make(verdict, status, reachability);
        var isSound = verdict is Verdict.Full or Verdict.ServerOnly && status is not (CheckStatus.Error or CheckStatus.Warning);
        string[] ofHost =
        [
            await RenderAsync<FleetPage>(("Model", FleetPageModel.Of(Samples.Summary([host]), new FleetFilter("", null, false), [host], 1))),
            await RenderAsync<HostPage>(("Model", new HostPageModel(host, snapshot, [], [], []))),
        ];
        Assert.All(ofHost, html => Assert.Equal(isSound && reachability is not Reachability.Unreachable, HasGoodSign(html)));
        string[] ofSnapshot =
        [
            await RenderAsync<SnapshotPage>(("Snapshot", snapshot)),
            await RenderAsync<SnapshotsPage>(("HostName", host.Name), ("Snapshots", new[] { snapshot }), ("NextPageToken", "")),
            await RenderAsync<ComparisonPage>(("Before", snapshot), ("After", snapshot), ("Changes", Array.Empty<FieldChange>())),
        ];
        Assert.All(ofSnapshot, html => Assert.Equal(isSound, HasGoodSign(html)));
    }

    private static (Host Host, Snapshot Snapshot) Make(Verdict verdict, CheckStatus status, Reachability reachability)
    {
        var result = Samples.Result("sample", status, "", "Something is so.", "");
        var diagnosis = Samples.Healthy();
        diagnosis.Verdict = verdict;
        diagnosis.CheckResults.Clear();
        diagnosis.CheckResults.Add(result);
        var snapshot = Samples.Snapshot("mx1", 1, diagnosis);
        var host = Samples.Host("mx1", verdict);
        host.Reachability = reachability;
        var condition = HostCondition.Of(diagnosis);
        (snapshot.ErrorCount, snapshot.WarningCount) = (condition.Errors, condition.Warnings);
        (host.StandingErrorCount, host.StandingWarningCount) = (condition.Errors, condition.Warnings);
        if (status is CheckStatus.Error or CheckStatus.Warning) host.WorstResult = result;
        return (host, snapshot);
    }

    // Headlines, badges and figures; not the lines on single facts, each of which may well be good.
    private static bool HasGoodSign(string html)
    {
        XDocument page = Rendering.Parse(html);
        return page.XPathSelectElements("//*[contains(@class,'verdict ') or contains(@class,'badge') or @class='glance']")
            .Where(element => element.Ancestors().All(ancestor => ancestor.Attribute("class")?.Value.Contains("finding", StringComparison.Ordinal) is not true))
            .SelectMany(element => element.DescendantsAndSelf())
            .Any(element => element.Attribute("class")?.Value.Contains("tone-good", StringComparison.Ordinal) is true);
    }

    private static Task<string> RenderAsync<TPage>(params (string, object?)[] parameters)
        where TPage : SitePage => Rendering.RenderAsync<TPage>(Language.English, parameters);
}
