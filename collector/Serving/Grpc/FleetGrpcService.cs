using Grpc.Core;
using XMailFleet.Fleet.Answers;
using XMailFleet.Programs.Callers;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Grpc;

/// <summary>FleetService over gRPC: a line a method over <see cref="FleetCore"/>.</summary>
internal sealed class FleetGrpcService(FleetCore fleet, IHostApplicationLifetime lifetime) : FleetService.FleetServiceBase
{
    public override Task<CreateHostResponse> CreateHost(CreateHostRequest request, ServerCallContext context) =>
        fleet.CreateHostAsync(request, Author(context), context.CancellationToken);

    public override Task<GetHostResponse> GetHost(GetHostRequest request, ServerCallContext context) =>
        fleet.GetHostAsync(request, context.CancellationToken);

    public override Task<ListHostsResponse> ListHosts(ListHostsRequest request, ServerCallContext context) =>
        fleet.ListHostsAsync(request, context.CancellationToken);

    public override Task<UpdateHostResponse> UpdateHost(UpdateHostRequest request, ServerCallContext context) =>
        fleet.UpdateHostAsync(request, Author(context), context.CancellationToken);

    public override Task<DeleteHostResponse> DeleteHost(DeleteHostRequest request, ServerCallContext context) =>
        fleet.DeleteHostAsync(request, Author(context), context.CancellationToken);

    public override Task<DiagnoseHostResponse> DiagnoseHost(DiagnoseHostRequest request, ServerCallContext context) =>
        fleet.DiagnoseHostAsync(request, context.CancellationToken);

    public override Task<ListSnapshotsResponse> ListSnapshots(ListSnapshotsRequest request, ServerCallContext context) =>
        fleet.ListSnapshotsAsync(request, context.CancellationToken);

    public override Task<GetSnapshotResponse> GetSnapshot(GetSnapshotRequest request, ServerCallContext context) =>
        fleet.GetSnapshotAsync(request, context.CancellationToken);

    public override Task<CompareSnapshotsResponse> CompareSnapshots(CompareSnapshotsRequest request, ServerCallContext context) =>
        fleet.CompareSnapshotsAsync(request, context.CancellationToken);

    public override Task<ListRegressionsResponse> ListRegressions(ListRegressionsRequest request, ServerCallContext context) =>
        fleet.ListRegressionsAsync(request, context.CancellationToken);

    public override Task<GetRegressionResponse> GetRegression(GetRegressionRequest request, ServerCallContext context) =>
        fleet.GetRegressionAsync(request, context.CancellationToken);

    public override Task<AcknowledgeRegressionResponse> AcknowledgeRegression(
        AcknowledgeRegressionRequest request, ServerCallContext context) =>
        fleet.AcknowledgeRegressionAsync(request, Author(context), context.CancellationToken);

    public override Task<AcceptRegressionResponse> AcceptRegression(AcceptRegressionRequest request, ServerCallContext context) =>
        fleet.AcceptRegressionAsync(request, Author(context), context.CancellationToken);

    public override async Task WatchRegressions(
        WatchRegressionsRequest request, IServerStreamWriter<WatchRegressionsResponse> responses, ServerCallContext context)
    {
        // Headers at once: the caller knows that the request has come, however long nothing happens in the fleet.
        await context.WriteResponseHeadersAsync([]).ConfigureAwait(false);
        // A stream that nobody cancels would hold up the shutdown until it is killed.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        await foreach (var response in fleet.WatchRegressionsAsync(request, either.Token).ConfigureAwait(false))
            await responses.WriteAsync(response, either.Token).ConfigureAwait(false);
    }

    public override Task<CreateMaintenanceWindowResponse> CreateMaintenanceWindow(
        CreateMaintenanceWindowRequest request, ServerCallContext context) =>
        fleet.CreateMaintenanceWindowAsync(request, Author(context), context.CancellationToken);

    public override Task<GetMaintenanceWindowResponse> GetMaintenanceWindow(
        GetMaintenanceWindowRequest request, ServerCallContext context) =>
        fleet.GetMaintenanceWindowAsync(request, context.CancellationToken);

    public override Task<ListMaintenanceWindowsResponse> ListMaintenanceWindows(
        ListMaintenanceWindowsRequest request, ServerCallContext context) =>
        fleet.ListMaintenanceWindowsAsync(request, context.CancellationToken);

    public override Task<DeleteMaintenanceWindowResponse> DeleteMaintenanceWindow(
        DeleteMaintenanceWindowRequest request, ServerCallContext context) =>
        fleet.DeleteMaintenanceWindowAsync(request, Author(context), context.CancellationToken);

    public override Task<ListActivitiesResponse> ListActivities(ListActivitiesRequest request, ServerCallContext context) =>
        fleet.ListActivitiesAsync(request, context.CancellationToken);

    public override Task<GetFleetFindingsResponse> GetFleetFindings(GetFleetFindingsRequest request, ServerCallContext context) =>
        fleet.GetFleetFindingsAsync(request, context.CancellationToken);

    public override Task<GetFleetSummaryResponse> GetFleetSummary(GetFleetSummaryRequest request, ServerCallContext context) =>
        fleet.GetFleetSummaryAsync(request, context.CancellationToken);

    private static string Author(ServerCallContext context) => CallerGate.CallerOf(context.GetHttpContext()).Name;
}
