using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>
/// Everything that FleetService offers, without a transport: gRPC, web pages and commands call these methods. What a
/// caller should be told is a <see cref="FleetException"/>.
/// </summary>
internal sealed class FleetCore(
    FleetHosts hosts, FleetSnapshots snapshots, FleetRegressions regressions, FleetAcceptance acceptance, RegressionWatch watch,
    FleetMaintenance maintenance, FleetActivities activities, FleetOverview overview, FleetFindingsReader findings)
{
    public async Task<CreateHostResponse> CreateHostAsync(CreateHostRequest request, string author, CancellationToken ct) =>
        new() { Host = await hosts.CreateAsync(request.HostId, request.Host, author, ct).ConfigureAwait(false) };

    public async Task<GetHostResponse> GetHostAsync(GetHostRequest request, CancellationToken ct) =>
        new() { Host = await hosts.GetAsync(request.Name, ct).ConfigureAwait(false) };

    public Task<ListHostsResponse> ListHostsAsync(ListHostsRequest request, CancellationToken ct) =>
        hosts.ListAsync(request, ct);

    public async Task<UpdateHostResponse> UpdateHostAsync(UpdateHostRequest request, string author, CancellationToken ct) =>
        new() { Host = await hosts.UpdateAsync(request, author, ct).ConfigureAwait(false) };

    public async Task<DeleteHostResponse> DeleteHostAsync(DeleteHostRequest request, string author, CancellationToken ct)
    {
        await hosts.DeleteAsync(request.Name, author, ct).ConfigureAwait(false);
        return new DeleteHostResponse();
    }

    public Task<DiagnoseHostResponse> DiagnoseHostAsync(DiagnoseHostRequest request, CancellationToken ct) =>
        hosts.DiagnoseAsync(request, ct);

    public Task<ListSnapshotsResponse> ListSnapshotsAsync(ListSnapshotsRequest request, CancellationToken ct) =>
        snapshots.ListAsync(request, ct);

    public async Task<GetSnapshotResponse> GetSnapshotAsync(GetSnapshotRequest request, CancellationToken ct) =>
        new() { Snapshot = await snapshots.GetAsync(request.Name, request.LanguageCode, ct).ConfigureAwait(false) };

    public Task<CompareSnapshotsResponse> CompareSnapshotsAsync(CompareSnapshotsRequest request, CancellationToken ct) =>
        snapshots.CompareAsync(request, ct);

    public Task<ListRegressionsResponse> ListRegressionsAsync(ListRegressionsRequest request, CancellationToken ct) =>
        regressions.ListAsync(request, ct);

    public async Task<GetRegressionResponse> GetRegressionAsync(GetRegressionRequest request, CancellationToken ct) =>
        new() { Regression = await regressions.GetAsync(request.Name, request.LanguageCode, ct).ConfigureAwait(false) };

    public async Task<AcknowledgeRegressionResponse> AcknowledgeRegressionAsync(
        AcknowledgeRegressionRequest request, string author, CancellationToken ct) =>
        new() { Regression = await regressions.AcknowledgeAsync(request, author, ct).ConfigureAwait(false) };

    public async Task<AcceptRegressionResponse> AcceptRegressionAsync(AcceptRegressionRequest request, string author, CancellationToken ct) =>
        new() { Regression = await acceptance.AcceptAsync(request, author, ct).ConfigureAwait(false) };

    /// <summary>Ends only with the cancellation.</summary>
    public IAsyncEnumerable<WatchRegressionsResponse> WatchRegressionsAsync(
        WatchRegressionsRequest request, CancellationToken ct) => watch.WatchAsync(request, ct);

    public async Task<CreateMaintenanceWindowResponse> CreateMaintenanceWindowAsync(
        CreateMaintenanceWindowRequest request, string author, CancellationToken ct) =>
        new() { MaintenanceWindow = await maintenance.CreateAsync(request, author, ct).ConfigureAwait(false) };

    public async Task<GetMaintenanceWindowResponse> GetMaintenanceWindowAsync(
        GetMaintenanceWindowRequest request, CancellationToken ct) =>
        new() { MaintenanceWindow = await maintenance.GetAsync(request.Name, ct).ConfigureAwait(false) };

    public Task<ListMaintenanceWindowsResponse> ListMaintenanceWindowsAsync(
        ListMaintenanceWindowsRequest request, CancellationToken ct) => maintenance.ListAsync(request, ct);

    public async Task<DeleteMaintenanceWindowResponse> DeleteMaintenanceWindowAsync(
        DeleteMaintenanceWindowRequest request, string author, CancellationToken ct)
    {
        await maintenance.DeleteAsync(request, author, ct).ConfigureAwait(false);
        return new DeleteMaintenanceWindowResponse();
    }

    public Task<ListActivitiesResponse> ListActivitiesAsync(ListActivitiesRequest request, CancellationToken ct) =>
        activities.ListAsync(request, ct);

    public async Task<GetFleetFindingsResponse> GetFleetFindingsAsync(GetFleetFindingsRequest request, CancellationToken ct) =>
        new() { Findings = await findings.GetAsync(request, ct).ConfigureAwait(false) };

    public async Task<GetFleetSummaryResponse> GetFleetSummaryAsync(GetFleetSummaryRequest request, CancellationToken ct) =>
        new() { Summary = await overview.GetAsync(request, ct).ConfigureAwait(false) };
}
