using System.Security.Cryptography;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Identities;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>The fleet's authority, and what this collector shows of itself.</summary>
internal sealed record Belonging(Authority Authority, CollectorCredentials Credentials, KeyWrap Wrap)
{
    /// <summary>Opens the authority, and makes it at the first start.</summary>
    /// <exception cref="HistoryException">It cannot be opened.</exception>
    /// <exception cref="StartException">TLS cannot be spoken here.</exception>
    public static async Task<Belonging> OpenAsync(IAccessStore members, CollectorOptions options, TimeProvider time, CancellationToken ct)
    {
        var directory = options.Storage.DataDirectory;
        var wrap = await WrappingKey.OpenAsync(members, directory, ct).ConfigureAwait(false);
        var authority = await AuthorityStore.OpenAsync(members, wrap, time, ct).ConfigureAwait(false);
        var id = await CollectorId.OfAsync(directory, ct).ConfigureAwait(false);
        var credentials = new CollectorCredentials(authority, id, MachineNames.Of(options.Endpoints), time);
        try
        {
            // Where that fails, connections would be dropped one by one without a word.
            _ = credentials.Current;
        }
        catch (Exception failure) when (failure is InvalidOperationException or CryptographicException)
        {
            credentials.Dispose();
            throw new StartException(words => words.Refused(failure.Message.TrimEnd('.')), failure);
        }

        return new Belonging(authority, credentials, wrap);
    }
}
