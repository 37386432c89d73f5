using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>Reads the regression history from a running collector.</summary>
internal sealed class ReportReader(TimeProvider clock)
{
    private const int PageSize = 1000;

    /// <summary>How long one page may take: a collector on the other side of the world, and no more.</summary>
    private static readonly TimeSpan PageDeadline = TimeSpan.FromSeconds(30);

    /// <param name="host">Id of a host; empty for all.</param>
    /// <param name="findings">What to look at over all hosts; null for nothing.</param>
    /// <exception cref="ReportException">The collector does not answer, or refuses.</exception>
    public async Task<RegressionReport> ReadAsync(
        string address, string host, DateTimeOffset? since, GetFleetFindingsRequest? findings, Language language, CancellationToken ct)
    {
        try
        {
            using var channel = GrpcChannel.ForAddress($"http://{address}");
            var fleet = new FleetService.FleetServiceClient(channel);
            var regressions = await ReadAllAsync(fleet, host, since, language, ct);
            return new RegressionReport(address, host, since, clock.GetUtcNow(), language, regressions)
            {
                ProblemHosts = [.. HostOrder.WorstFirst((await ReadHostsAsync(fleet, host, ct)).Where(found => HostCondition.Of(found).HasProblems))],
                Findings = findings is null ? null : await ReadFindingsAsync(fleet, findings, ct),
            };
        }
        catch (UriFormatException)
        {
            throw new ReportException(Words.ReportReading(language).NotAnAddress(address));
        }
        catch (RpcException refusal) when (!ct.IsCancellationRequested)
        {
            throw new ReportException(Sentence(refusal.Status, address, Words.ReportReading(language)));
        }
    }

    private async Task<FleetFindings> ReadFindingsAsync(
        FleetService.FleetServiceClient fleet, GetFleetFindingsRequest request, CancellationToken ct) =>
        (await fleet.GetFleetFindingsAsync(request, deadline: Deadline(), cancellationToken: ct)).Findings;

    private async Task<List<V1.Host>> ReadHostsAsync(FleetService.FleetServiceClient fleet, string host, CancellationToken ct)
    {
        var hosts = new List<V1.Host>();
        if (host.Length > 0)
            return [(await fleet.GetHostAsync(new() { Name = $"hosts/{host}" }, deadline: Deadline(), cancellationToken: ct)).Host];
        var request = new ListHostsRequest { PageSize = PageSize };
        do
        {
            var page = await fleet.ListHostsAsync(request, deadline: Deadline(), cancellationToken: ct);
            hosts.AddRange(page.Hosts);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return hosts;
    }

    private DateTime Deadline() => clock.GetUtcNow().UtcDateTime + PageDeadline;

    private async Task<List<Regression>> ReadAllAsync(
        FleetService.FleetServiceClient fleet, string host, DateTimeOffset? since, Language language, CancellationToken ct)
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
            var page = await fleet.ListRegressionsAsync(request, deadline: Deadline(), cancellationToken: ct);
            all.AddRange(page.Regressions.Where(regression => RegressionReport.Concerns(regression, since)));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return all;
    }

    private static string Sentence(Status status, string address, IReportReadingWords words) => status.StatusCode switch
    {
        StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Internal => words.NoCollector(address),
        StatusCode.NotFound => words.NotFound(status.Detail),
        _ => words.Refused(address, status.Detail),
    };
}
