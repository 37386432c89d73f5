using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The snapshots of the fleet.</summary>
internal sealed class FleetSnapshots(IHistoryStore store)
{
    // Of two diagnoses that have nothing in common hundreds of thousands could be told.
    private const int ChangeLimit = 5_000;

    public async Task<ListSnapshotsResponse> ListAsync(ListSnapshotsRequest request, CancellationToken ct)
    {
        var hostId = Requests.Parent(request.Parent);
        var size = Requests.PageSize(request.PageSize);
        var before = request.PageToken.Length == 0
            ? long.MaxValue
            : PageTokens.ReadNumber(request.PageToken, "snapshots", store.Id, request.Parent) ?? throw Requests.BadPageToken();
        if (hostId is not null && await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null) throw Requests.NoHost(hostId);

        var found = await store.ListSnapshotsAsync(hostId, before, size + 1, ct).ConfigureAwait(false);
        var response = new ListSnapshotsResponse { Snapshots = { found.Take(size).Select(item => item.Value) } };
        if (found.Count > size) response.NextPageToken = PageTokens.Make(found[size - 1].Position, "snapshots", store.Id, request.Parent);
        return response;
    }

    public async Task<Snapshot> GetAsync(string name, string languageCode, CancellationToken ct)
    {
        var snapshot = await FindAsync(name, "name", ct).ConfigureAwait(false);
        DiagnosisTexts.Render(snapshot.Diagnosis, Requests.Language(languageCode));
        return snapshot;
    }

    public async Task<CompareSnapshotsResponse> CompareAsync(CompareSnapshotsRequest request, CancellationToken ct)
    {
        var before = await FindAsync(request.Before, "before", ct).ConfigureAwait(false);
        var after = await FindAsync(request.After, "after", ct).ConfigureAwait(false);
        return new CompareSnapshotsResponse { Changes = { FieldDiff.Between(before.Diagnosis, after.Diagnosis).Take(ChangeLimit) } };
    }

    private async Task<Snapshot> FindAsync(string name, string field, CancellationToken ct)
    {
        var (hostId, number) = Requests.Snapshot(name, field);
        if (await store.FindSnapshotAsync(hostId, number, ct).ConfigureAwait(false) is { } snapshot) return snapshot;
        if (await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null) throw Requests.NoHost(hostId);
        throw FleetException.NotFound(words => words.NoSnapshot(Requests.Quote(hostId), number));
    }
}
