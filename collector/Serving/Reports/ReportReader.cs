using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>Reads the regression history from a running collector.</summary>
internal sealed class ReportReader(CollectorConnection collector, TimeProvider clock)
{
    private const int PageSize = 1000;

    /// <param name="host">Id of a host; empty for all.</param>
    /// <param name="findings">What to look at over all hosts; null for nothing.</param>
    /// <exception cref="CallException">The collector does not answer, or refuses.</exception>
    public async Task<RegressionReport> ReadAsync(
        string host, DateTimeOffset? since, GetFleetFindingsRequest? findings, Language language, CancellationToken ct)
    {
        var (regressions, hosts) = (await ReadAllAsync(host, since, language, ct), await ReadHostsAsync(host, ct));
        return new RegressionReport(collector.Address.ToString(), host, since, clock.GetUtcNow(), language, regressions)
        {
            ProblemHosts = [.. HostOrder.WorstFirst(hosts.Where(found => HostCondition.Of(found).HasProblems))],
            OutdatedHosts = [.. hosts.Where(found => found.AgentOutdated)],
            Findings = findings is null ? null : await ReadFindingsAsync(findings, ct),
        };
    }

    private async Task<FleetFindings> ReadFindingsAsync(GetFleetFindingsRequest request, CancellationToken ct) =>
        (await collector.AskAsync(options => collector.Fleet.GetFleetFindingsAsync(request, options), ct)).Findings;

    private async Task<IReadOnlyList<V1.Host>> ReadHostsAsync(string host, CancellationToken ct)
    {
        if (host.Length == 0) return await AllHosts.ReadAsync(collector, "", ct);
        var request = new GetHostRequest { Name = $"hosts/{host}" };
        return [(await collector.AskAsync(options => collector.Fleet.GetHostAsync(request, options), ct)).Host];
    }

    private async Task<List<Regression>> ReadAllAsync(string host, DateTimeOffset? since, Language language, CancellationToken ct)
    {
        var all = new List<Regression>();
        var request = new ListRegressionsRequest
        {
            Parent = $"hosts/{(host.Length > 0 ? host : "-")}",
            PageSize = PageSize,
            LanguageCode = language.Code(),
        };
        do
        {
            var page = await collector.AskAsync(options => collector.Fleet.ListRegressionsAsync(request, options), ct);
            all.AddRange(page.Regressions.Where(regression => RegressionReport.Concerns(regression, since)));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return all;
    }
}
