using Microsoft.Extensions.Logging.Abstractions;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Looking;

/// <summary>A mail root that is watched in one of the two ways, so that each shows what it sees without the other.</summary>
internal sealed class WatchedHost : IDisposable
{
    private readonly HostWatch _watch;
    private WatchSubscription _subscription = null!;

    private WatchedHost(MailRoot root, bool askKernel, InstallationLocator locator)
    {
        Root = root;
        _watch = new HostWatch(
            new HostLooker(locator, new InstallationOptions(root.Directory, null), TimeProvider.System, HostPlatform.Current, Options(askKernel)),
            Options(askKernel),
            NullLogger<HostWatch>.Instance);
    }

    public MailRoot Root { get; }

    private static WatchOptions Options(bool askKernel) =>
        new() { AskKernel = askKernel, LookInterval = askKernel ? TimeSpan.FromDays(1) : TimeSpan.FromMilliseconds(200) };

    /// <summary>Begins to watch <paramref name="root"/>, which is then the watched host's to remove.</summary>
    public static async Task<WatchedHost> BeginAsync(MailRoot root, bool askKernel, InstallationLocator? locator = null)
    {
        var host = new WatchedHost(root, askKernel, locator ?? new InstallationLocator([]));
        host._subscription = (await host._watch.SubscribeAsync("127.0.0.1", CancellationToken.None))!;
        return host;
    }

    /// <summary>The parts of the next notice, ascending.</summary>
    public Task<IReadOnlyList<DiagnosisPart>> NextAsync() =>
        _subscription.NextAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None);

    public void Dispose()
    {
        _subscription.Dispose();
        Root.Dispose();
    }
}
