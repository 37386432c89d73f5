using XMailFleet.Collector.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Fleet;

/// <summary>
/// Everything that FleetService offers, without a transport: gRPC, web pages and commands call these methods. They
/// throw <see cref="FleetException"/> and nothing else that a caller should show.
/// </summary>
internal sealed class FleetCore(CollectorOptions options)
{
    public Task<CreateHostResponse> CreateHostAsync(CreateHostRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<GetHostResponse> GetHostAsync(GetHostRequest request, CancellationToken ct) => throw Unbuilt();

    public Task<ListHostsResponse> ListHostsAsync(ListHostsRequest request, CancellationToken ct) => throw Unbuilt();

    public Task<UpdateHostResponse> UpdateHostAsync(UpdateHostRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<DeleteHostResponse> DeleteHostAsync(DeleteHostRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<DiagnoseHostResponse> DiagnoseHostAsync(DiagnoseHostRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<ListSnapshotsResponse> ListSnapshotsAsync(ListSnapshotsRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<GetSnapshotResponse> GetSnapshotAsync(GetSnapshotRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<CompareSnapshotsResponse> CompareSnapshotsAsync(
        CompareSnapshotsRequest request, CancellationToken ct) => throw Unbuilt();

    public Task<ListRegressionsResponse> ListRegressionsAsync(
        ListRegressionsRequest request, CancellationToken ct) => throw Unbuilt();

    public Task<GetRegressionResponse> GetRegressionAsync(GetRegressionRequest request, CancellationToken ct) =>
        throw Unbuilt();

    public Task<AcknowledgeRegressionResponse> AcknowledgeRegressionAsync(
        AcknowledgeRegressionRequest request, CancellationToken ct) => throw Unbuilt();

    public IAsyncEnumerable<WatchRegressionsResponse> WatchRegressionsAsync(
        WatchRegressionsRequest request, CancellationToken ct) => throw Unbuilt();

    public Task<GetFleetSummaryResponse> GetFleetSummaryAsync(
        GetFleetSummaryRequest request, CancellationToken ct) => throw Unbuilt();

    private FleetException Unbuilt() => new(FleetErrorKind.Unavailable, $"No history at {options.Storage.DataDirectory} yet.");
}
