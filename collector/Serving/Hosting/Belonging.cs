using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Identities;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>The fleet's authority, and what this collector shows of itself.</summary>
internal sealed record Belonging(Authority Authority, CollectorCredentials Credentials, KeyWrap Wrap)
{
    /// <summary>Opens the authority, and makes it at the first start.</summary>
    /// <exception cref="HistoryException">It cannot be opened.</exception>
    public static async Task<Belonging> OpenAsync(IAccessStore members, CollectorOptions options, TimeProvider time, CancellationToken ct)
    {
        var directory = options.Storage.DataDirectory;
        var wrap = await WrappingKey.OpenAsync(members, directory, ct).ConfigureAwait(false);
        var authority = await AuthorityStore.OpenAsync(members, wrap, time, ct).ConfigureAwait(false);
        var id = await CollectorId.OfAsync(directory, ct).ConfigureAwait(false);
        return new Belonging(authority, new CollectorCredentials(authority, id, MachineNames.Of(options.Endpoints), time), wrap);
    }
}
