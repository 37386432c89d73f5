using System.Net;
using System.Net.Sockets;
using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Authorities;

/// <summary>
/// The names that a program answers under: addresses, <c>localhost</c>, those of this machine, and those given. A page on the web may
/// have its own name lead here (DNS rebinding), and a browser then takes our answers for that page's; but the name it asks under
/// stays that of the page.
/// </summary>
/// <param name="given">Further names.</param>
public sealed class OwnNames(IReadOnlyList<string> given)
{
    private const string Loopback = "localhost";

    // Name servers that are dead are not waited for.
    private static readonly TimeSpan LookupLimit = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _names = [Loopback, .. given.Select(DomainName.Read).OfType<string>(), .. OfThisMachine()];
    private readonly Lock _gate = new();
    private Task<string?>? _asking;
    private volatile string? _fullName;

    /// <summary>Whether a request under this authority is for us.</summary>
    internal async ValueTask<bool> HasAsync(Authority authority) =>
        authority.Name is not { } name
        || _names.Contains(name)
        || name.EndsWith($".{Loopback}", StringComparison.Ordinal)
        || name == await FullNameAsync().ConfigureAwait(false);

    // One question at a time, however many ask; once it is answered, for good.
    private async ValueTask<string?> FullNameAsync()
    {
        if (_fullName is { } known) return known;
        Task<string?> asking;
        lock (_gate) asking = _asking ??= LookUpAsync();
        var found = await asking.ConfigureAwait(false);
        lock (_gate) (_fullName, _asking) = (found, null);
        return found;
    }

    // As `hostname -f` does it: from the file of hosts, or the name servers.
    private static async Task<string?> LookUpAsync()
    {
        try
        {
            var entry = await Dns.GetHostEntryAsync(Dns.GetHostName()).WaitAsync(LookupLimit).ConfigureAwait(false);
            return DomainName.Read(entry.HostName);
        }
        catch (Exception error) when (error is SocketException or TimeoutException or ArgumentException)
        {
            return null;
        }
    }

    private static string[] OfThisMachine() =>
        DomainName.Read(Dns.GetHostName()) is { } name ? [name, name.Split('.')[0]] : [];
}
