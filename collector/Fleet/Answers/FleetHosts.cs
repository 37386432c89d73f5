using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The hosts of the fleet.</summary>
internal sealed class FleetHosts(
    IHistoryStore store, IAgentConnector connector, PollScheduler scheduler, HostPolls polls, TimeProvider time)
{
    // A page ends before it grows over the 4 MB that gRPC's clients take unless they are told otherwise.
    private const int PageBytes = 3 * 1024 * 1024;

    // Hosts that are read at a time: what is stored of one may be a few hundred kilobytes.
    private const int ReadSize = 100;

    public async Task<V1.Host> CreateAsync(string hostId, V1.Host? requested, string author, CancellationToken ct)
    {
        HostRules.CheckId(hostId);
        var address = requested?.Address is { Length: > 0 } given ? HostRules.CheckAddress(given) : "";
        HostRules.CheckLabels(requested?.Labels ?? []);
        var host = new V1.Host
        {
            Name = ResourceNames.Host(hostId),
            Address = address,
            Labels = { requested?.Labels ?? [] },
            CreateTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
            Enrollment = new Enrollment { State = EnrollmentState.Pending },
        };
        var stored = new StoredHost { Host = host, Incarnation = Guid.NewGuid().ToString("N") };
        if (!await store.AddHostAsync(stored, Deed(ActivityKind.HostCreated, host, author), ct).ConfigureAwait(false))
            throw new FleetException(
                FleetErrorKind.AlreadyExists,
                $"There is a host \"{hostId}\" already. Choose another host_id, or change that one with FleetService.UpdateHost.");
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
        var (response, bytes, limit) = (new ListHostsResponse(), 0, Math.Min(size + 1, ReadSize));
        while (true)
        {
            var page = await store.ListHostsAsync(after, limit, ct).ConfigureAwait(false);
            foreach (var host in page.Select(stored => stored.Host))
            {
                if (condition(host))
                {
                    bytes += host.CalculateSize();
                    if (response.Hosts.Count == size || (bytes > PageBytes && response.Hosts.Count > 0))
                    {
                        response.NextPageToken = PageTokens.Make(after, "hosts", store.Id, request.Filter);
                        return response;
                    }

                    response.Hosts.Add(host);
                }

                after = ResourceNames.HostId(host.Name)!;
            }

            if (page.Count < limit) return response;
        }
    }

    public async Task<V1.Host> UpdateAsync(UpdateHostRequest request, string author, CancellationToken ct)
    {
        if (request.Host is null) throw FleetException.InvalidArgument("host is missing. Set host.name and what is to change.");
        var hostId = Requests.HostId(request.Host.Name, "host.name");
        var edit = HostEdits.Read(request);
        var edited = await store.EditHostAsync(hostId, edit, host => Deed(ActivityKind.HostUpdated, host, author), ct).ConfigureAwait(false)
            ?? throw Requests.NoHost(hostId);
        if (edit.Address is not null) scheduler.Watch(hostId);
        return edited.Host;
    }

    public async Task DeleteAsync(string name, string author, CancellationToken ct)
    {
        var hostId = Requests.HostId(name, "name");
        if (!await store.RemoveHostAsync(hostId, host => Deed(ActivityKind.HostDeleted, host, author), ct).ConfigureAwait(false))
            throw Requests.NoHost(hostId);
        scheduler.Watch(hostId);
    }

    public async Task<DiagnoseHostResponse> DiagnoseAsync(DiagnoseHostRequest request, CancellationToken ct)
    {
        var hostId = Requests.HostId(request.Name, "name");
        if (await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is { } host && !connector.MayReach(host))
            throw new FleetException(FleetErrorKind.FailedPrecondition, language => host.Host.Enrollment?.State is EnrollmentState.Revoked
                ? Words.Access(language).Revoked(hostId)
                : Words.Access(language).NotEnrolledYet(hostId));
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

    private Activity Deed(ActivityKind kind, V1.Host host, string author) => new()
    {
        Author = author,
        ActivityTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
        Kind = kind,
        Resource = host.Name,
        Note = string.Join(' ', host.Labels.OrderBy(label => label.Key, StringComparer.Ordinal)
            .Select(label => $"{label.Key}={label.Value}").Prepend(host.Address)),
    };
}
