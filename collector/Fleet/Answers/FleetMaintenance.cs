using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Rounds;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The maintenance windows of the fleet.</summary>
internal sealed class FleetMaintenance(IHistoryStore store, MaintenanceCalendar calendar, TimeProvider time)
{
    public async Task<MaintenanceWindow> CreateAsync(CreateMaintenanceWindowRequest request, string author, CancellationToken ct)
    {
        var now = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        var window = WindowRules.Read(request, author, now);
        if (window.Host.Length > 0 && ResourceNames.HostId(window.Host) is { } hostId
            && await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null)
            throw Requests.NoHost(hostId);
        if (!await store.AddWindowAsync(window, Deed(ActivityKind.MaintenanceWindowCreated, window, now), ct).ConfigureAwait(false))
            throw new FleetException(
                FleetErrorKind.AlreadyExists,
                $"There is a maintenance window {Requests.Quote(request.MaintenanceWindowId)} already. Choose another maintenance_window_id, "
                + "or leave it out.");
        calendar.Forget();
        return window;
    }

    public async Task<MaintenanceWindow> GetAsync(string name, CancellationToken ct)
    {
        WindowRules.CheckName(name);
        return (await store.ListWindowsAsync(ct).ConfigureAwait(false)).FirstOrDefault(window => window.Name == name) ?? throw None(name);
    }

    public async Task<ListMaintenanceWindowsResponse> ListAsync(ListMaintenanceWindowsRequest request, CancellationToken ct)
    {
        var size = Requests.PageSize(request.PageSize);
        var after = request.PageToken.Length == 0
            ? 0
            : (int)(PageTokens.ReadNumber(request.PageToken, "windows", store.Id) ?? throw Requests.BadPageToken());
        var windows = (await store.ListWindowsAsync(ct).ConfigureAwait(false))
            .OrderByDescending(window => window.EndTime)
            .ThenBy(window => window.Name, StringComparer.Ordinal)
            .Skip(after)
            .ToList();
        return new ListMaintenanceWindowsResponse
        {
            MaintenanceWindows = { windows.Take(size) },
            NextPageToken = windows.Count > size ? PageTokens.Make(after + size, "windows", store.Id) : "",
        };
    }

    public async Task DeleteAsync(DeleteMaintenanceWindowRequest request, string author, CancellationToken ct)
    {
        var name = WindowRules.CheckName(request.Name);
        Requests.CheckSaid(request.Author, request.Note, "author");
        var now = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        var deed = new Activity
        {
            ActivityTime = now,
            Author = author,
            OnBehalfOf = request.Author,
            Kind = ActivityKind.MaintenanceWindowDeleted,
            Resource = name,
            Note = request.Note,
        };
        if (!await store.RemoveWindowAsync(name, deed, ct).ConfigureAwait(false)) throw None(name);
        calendar.Forget();
    }

    private static Activity Deed(ActivityKind kind, MaintenanceWindow window, Timestamp now) => new()
    {
        ActivityTime = now,
        Author = window.Author,
        OnBehalfOf = window.OnBehalfOf,
        Kind = kind,
        Resource = window.Name,
        Note = string.Create(CultureInfo.InvariantCulture, $"{WindowRules.Describe(window)} {window.Note}").Trim(),
    };

    private static FleetException None(string name) => FleetException.NotFound(
        $"There is no maintenance window {Requests.Quote(name)}. List them with FleetService.ListMaintenanceWindows.");
}
