using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.History;
using XMailFleet.Collector.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Fleet;

/// <summary>The hosts of the fleet.</summary>
internal sealed class FleetHosts(
    IHistoryStore store, PollScheduler scheduler, HostPolls polls, HostTurns turns, TimeProvider time)
{
    public async Task<V1.Host> CreateAsync(string hostId, V1.Host? requested, CancellationToken ct)
    {
        HostRules.CheckId(hostId);
        var address = HostRules.CheckAddress(requested?.Address ?? "");
        HostRules.CheckLabels(requested!.Labels);
        var host = new V1.Host
        {
            Name = ResourceNames.Host(hostId),
            Address = address,
            Labels = { requested.Labels },
            CreateTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
        };
        if (!await store.AddHostAsync(new StoredHost { Host = host, Incarnation = Guid.NewGuid().ToString("N") }, ct).ConfigureAwait(false))
            throw new FleetException(
                FleetErrorKind.AlreadyExists,
                $"There is a host \"{hostId}\" already. Choose another host_id, or change that one with FleetService.UpdateHost.");
        await EnterAsync(ActivityKind.HostCreated, host, ct).ConfigureAwait(false);
        scheduler.Watch(hostId);
        return host;
    }

    public async Task<V1.Host> GetAsync(string name, CancellationToken ct)
    {
        var hostId = Requests.HostId(name, "name");
        return (await store.FindHostAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId)).Host;
    }

    public async Task<ListHostsResponse> ListAsync(ListHostsRequest request, CancellationToken ct)
    {
        var size = Requests.PageSize(request.PageSize);
        var condition = FleetFilters.ForHosts(request.Filter);
        var after = request.PageToken.Length == 0
            ? ""
            : PageTokens.Read(request.PageToken, "hosts", store.Id, request.Filter) ?? throw Requests.BadPageToken();
        var response = new ListHostsResponse();
        while (true)
        {
            var page = await store.ListHostsAsync(after, size + 1, ct).ConfigureAwait(false);
            foreach (var host in page.Select(stored => stored.Host))
            {
                if (condition(host))
                {
                    if (response.Hosts.Count == size)
                    {
                        response.NextPageToken = PageTokens.Make(after, "hosts", store.Id, request.Filter);
                        return response;
                    }

                    response.Hosts.Add(host);
                }

                after = ResourceNames.HostId(host.Name)!;
            }

            if (page.Count <= size) return response;
        }
    }

    public async Task<V1.Host> UpdateAsync(UpdateHostRequest request, CancellationToken ct)
    {
        if (request.Host is null) throw FleetException.InvalidArgument("host is missing. Set host.name and what is to change.");
        var hostId = Requests.HostId(request.Host.Name, "host.name");
        var edit = HostEdits.Read(request);
        var before = await store.FindHostAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
        var after = await store.EditHostAsync(hostId, edit, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
        await EnterAsync(ActivityKind.HostUpdated, after.Host, ct).ConfigureAwait(false);
        if (after.Host.Address != before.Host.Address) scheduler.Watch(hostId);
        return after.Host;
    }

    public async Task DeleteAsync(string name, CancellationToken ct)
    {
        var hostId = Requests.HostId(name, "name");
        var host = await store.FindHostAsync(hostId, ct).ConfigureAwait(false);
        if (host is null || !await store.RemoveHostAsync(hostId, ct).ConfigureAwait(false)) throw Requests.NoHost(hostId);
        await EnterAsync(ActivityKind.HostDeleted, host.Host, ct).ConfigureAwait(false);
        turns.Forget(hostId);
    }

    public async Task<DiagnoseHostResponse> DiagnoseAsync(DiagnoseHostRequest request, CancellationToken ct)
    {
        var hostId = Requests.HostId(request.Name, "name");
        var outcome = await polls.PollNowAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
        if (outcome.Result.Failure is { } failure)
            throw new FleetException(
                FleetErrorKind.Unavailable,
                $"{failure.Describe(outcome.Host.Host.Address)} Check the agent on that host (systemctl status xmailfleet-agent) and the "
                + "address of the host.");
        var diagnosis = outcome.Result.Diagnosis!.Clone();
        DiagnosisTexts.Render(diagnosis, Requests.Language(request.LanguageCode));
        return new DiagnoseHostResponse { Diagnosis = diagnosis, Snapshot = outcome.Host.Host.LatestSnapshot };
    }

    // Who did it is not known before callers have an identity.
    private Task EnterAsync(ActivityKind kind, V1.Host host, CancellationToken ct) => store.AddActivityAsync(
        new Activity
        {
            ActivityTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
            Kind = kind,
            Resource = host.Name,
            Note = string.Join(' ', host.Labels.OrderBy(label => label.Key, StringComparer.Ordinal)
                .Select(label => $"{label.Key}={label.Value}").Prepend(host.Address)),
        },
        ct);
}
