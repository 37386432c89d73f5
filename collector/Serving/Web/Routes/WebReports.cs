using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Collector.Serving.Web.SignIn;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>The pages of the collector. Each parses its request, asks the fleet, and hands the answer to a component.</summary>
internal static class WebReports
{
    /// <summary>Snapshots and records that the page of a host shows; its history pages show the rest.</summary>
    private const int RecentCount = 10;

    private const int OpenCount = 100;
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapWebReports(this IEndpointRouteBuilder routes)
    {
        var site = routes.MapGroup("").AddEndpointFilter<WebPortOnly>().AddEndpointFilter<PageErrors>();
        site.MapSignIn();
        site.MapMethods("/style.css", Methods, WebFile.Style.Answer).WithMetadata(new LeastRole(Role.Unspecified));
        site.MapMethods("/icon.svg", Methods, WebFile.Icon.Answer).WithMetadata(new LeastRole(Role.Unspecified));
        var pages = site.MapGroup("").WithMetadata(new LeastRole(Role.Viewer));
        pages.MapMethods("/", Methods, FleetAsync);
        pages.MapMethods("/regressions", Methods, RegressionsAsync);
        pages.MapMethods("/compare", Methods, CompareAsync);
        pages.MapMethods("/findings", Methods, FindingsAsync);
        pages.MapMethods("/maintenance", Methods, MaintenanceAsync);
        pages.MapMethods("/hosts/{host}", Methods, HostAsync);
        pages.MapMethods("/hosts/{host}/snapshots", Methods, SnapshotsAsync);
        pages.MapMethods("/hosts/{host}/snapshots/{number}", Methods, SnapshotAsync);
        pages.MapMethods("/hosts/{host}/regressions/{number}", Methods, RegressionAsync);
        var forms = site.MapGroup("").WithMetadata(new LeastRole(Role.Operator))
            .AddEndpointFilter<OwnForms>().AddEndpointFilter<FormTokenCheck>().AddEndpointFilter<AuditedForm>();
        forms.MapPost("/hosts/{host}/regressions/{number}", SayAsync);
        pages.MapMethods("{**path}", Methods, NoSuchPage).WithOrder(int.MaxValue);
    }

    private static async Task<IResult> FleetAsync(PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var filter = new FleetFilter(
            page.Text("q"), ChoiceQuery.Parse<Verdict>(page.Text("verdict"), "verdict", Choices.Of), page.Text("troubled") == "1");
        var number = page.PageNumber();
        var summary = await fleet.GetFleetSummaryAsync(new() { LanguageCode = page.LanguageCode }, ct);
        var model = FleetPageModel.Of(summary.Summary, filter, await AllHosts.OfAsync(fleet, ct), number);
        return page.Answer<FleetPage>((nameof(FleetPage.Model), model));
    }

    private static async Task<IResult> HostAsync(string host, PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var name = $"hosts/{host}";
        var found = (await fleet.GetHostAsync(new GetHostRequest { Name = name }, ct)).Host;
        var snapshots = await fleet.ListSnapshotsAsync(new() { Parent = name, PageSize = RecentCount }, ct);
        var latest = found.LatestSnapshot.Length == 0 ? null : await fleet.GetSnapshotAsync(
            new() { Name = found.LatestSnapshot, LanguageCode = page.LanguageCode }, ct);
        var recent = await ListAsync(new RegressionFilter(host, null, null), RecentCount);
        var open = await ListAsync(new RegressionFilter(host, null, RegressionState.Open), OpenCount);
        return page.Answer<HostPage>((nameof(HostPage.Model), new HostPageModel(
            found, latest?.Snapshot, snapshots.Snapshots, open.Regressions, recent.Regressions)));

        Task<ListRegressionsResponse> ListAsync(RegressionFilter filter, int count) =>
            fleet.ListRegressionsAsync(page.Listing(filter, count), ct);
    }

    private static async Task<IResult> SnapshotsAsync(string host, PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var list = await fleet.ListSnapshotsAsync(new() { Parent = $"hosts/{host}", PageToken = page.Text("page_token") }, ct);
        return page.Answer<SnapshotsPage>(
            (nameof(SnapshotsPage.HostName), $"hosts/{host}"),
            (nameof(SnapshotsPage.Snapshots), list.Snapshots),
            (nameof(SnapshotsPage.NextPageToken), list.NextPageToken));
    }

    private static async Task<IResult> SnapshotAsync(
        string host, string number, PageRequest page, FleetCore fleet, CancellationToken ct) =>
        page.Answer<SnapshotPage>((nameof(SnapshotPage.Snapshot), await SnapshotOf($"hosts/{host}/snapshots/{number}", page, fleet, ct)));

    private static async Task<IResult> CompareAsync(PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var (before, after) = (page.Text("before"), page.Text("after"));
        var comparison = await fleet.CompareSnapshotsAsync(new() { Before = before, After = after }, ct);
        return page.Answer<ComparisonPage>(
            (nameof(ComparisonPage.Before), await SnapshotOf(before, page, fleet, ct)),
            (nameof(ComparisonPage.After), await SnapshotOf(after, page, fleet, ct)),
            (nameof(ComparisonPage.Changes), comparison.Changes));
    }

    private static async Task<IResult> RegressionsAsync(PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var filter = new RegressionFilter(
            page.Text("host"),
            ChoiceQuery.Parse<Severity>(page.Text("severity"), "severity", Choices.Of),
            ChoiceQuery.Parse<RegressionState>(page.Text("state"), "state", Choices.Of),
            ChoiceQuery.Parse<RegressionKind>(page.Text("kind"), "kind", Choices.Of));
        var list = await fleet.ListRegressionsAsync(page.Listing(filter), ct);
        var hosts = await AllHosts.OfAsync(fleet, ct);
        return page.Answer<RegressionsPage>(
            (nameof(RegressionsPage.Filter), filter),
            (nameof(RegressionsPage.Regressions), list.Regressions),
            (nameof(RegressionsPage.HostIds), hosts.Select(host => ResourceIds.Last(host.Name)).ToList()),
            (nameof(RegressionsPage.ProblemHosts), hosts.Count(host => HostCondition.Of(host).HasProblems)),
            (nameof(RegressionsPage.NextPageToken), list.NextPageToken));
    }

    private static async Task<IResult> FindingsAsync(PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var filter = new FindingsFilter(page.Text("baseline"), page.Text("label"), page.Days());
        var found = await fleet.GetFleetFindingsAsync(filter.Request, ct);
        var hosts = await AllHosts.OfAsync(fleet, ct);
        return page.Answer<FindingsPage>(
            (nameof(FindingsPage.Filter), filter),
            (nameof(FindingsPage.Findings), found.Findings),
            (nameof(FindingsPage.HostIds), hosts.Select(host => ResourceIds.Last(host.Name)).ToList()),
            (nameof(FindingsPage.Labels), hosts.SelectMany(host => host.Labels.Keys).Distinct().Order(StringComparer.Ordinal).ToList()));
    }

    private static async Task<IResult> MaintenanceAsync(PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        // People enter them, so they are few; those that are over go with the retention.
        var windows = await fleet.ListMaintenanceWindowsAsync(new() { PageSize = 1000 }, ct);
        var activities = await fleet.ListActivitiesAsync(new() { PageToken = page.Text("page_token") }, ct);
        return page.Answer<MaintenancePage>(
            (nameof(MaintenancePage.Windows), windows.MaintenanceWindows),
            (nameof(MaintenancePage.Activities), activities.Activities),
            (nameof(MaintenancePage.NextPageToken), activities.NextPageToken));
    }

    private static async Task<IResult> RegressionAsync(
        string host, string number, PageRequest page, FleetCore fleet, CancellationToken ct)
    {
        var found = await fleet.GetRegressionAsync(
            new() { Name = $"hosts/{host}/regressions/{number}", LanguageCode = page.LanguageCode }, ct);
        return page.Answer<RegressionPage>((nameof(RegressionPage.Regression), found.Regression));
    }

    private static async Task<IResult> SayAsync(
        string host, string number, HttpRequest request, PageRequest page, FleetCore fleet, TimeProvider time, CancellationToken ct)
    {
        var (name, word) = ($"hosts/{host}/regressions/{number}", await RegressionWord.ReadAsync(request, ct));
        var author = page.Context.Visitor!.Name;
        if (word.Act is RegressionWord.Accept)
            await fleet.AcceptRegressionAsync(new() { Name = name, Note = word.Note, Etag = word.Etag }, author, ct);
        else
            await fleet.AcknowledgeRegressionAsync(new() { Name = name, Note = word.Note, ExpireTime = EndOf(word.Days, time), Etag = word.Etag }, author, ct);
        return new SeeOther(page.Context.LinkTo(name));
    }

    private static Timestamp? EndOf(int? days, TimeProvider time) =>
        days is { } count ? Timestamp.FromDateTimeOffset(time.GetUtcNow().AddDays(count)) : null;

    private static async Task<Snapshot> SnapshotOf(string name, PageRequest page, FleetCore fleet, CancellationToken ct) =>
        (await fleet.GetSnapshotAsync(new() { Name = name, LanguageCode = page.LanguageCode }, ct)).Snapshot;

    private static IResult NoSuchPage(PageRequest page) =>
        throw new FleetException(FleetErrorKind.NotFound, language => Words.PageError(language).NoSuchPage(page.Context.Path));
}
