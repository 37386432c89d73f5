using System.Net;
using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Looking;

/// <summary>
/// Looks with the rights of this process. Use one for the life of the program: it keeps what it has read of files that stay the same.
/// </summary>
internal sealed class HostLooker(
    InstallationLocator locator,
    InstallationOptions options,
    TimeProvider clock,
    IHostPlatform platform,
    WatchOptions? watch = null,
    bool mayRun = true,
    Rehearser? rehearser = null) : IHostLooker
{
    private readonly FactCollector _facts = new(platform, clock, mayRun, rehearser);

    // Where no XMail is: the processes are looked at all the same.
    private static readonly XMailInstallation Nothing =
        new() { MailRoot = Path.GetPathRoot(Environment.CurrentDirectory) ?? "/", MailRootSource = InstallationSource.Unspecified };

    /// <summary>One that looks at this host.</summary>
    public static HostLooker OfThisHost(
        InstallationOptions options, TimeProvider clock, WatchOptions? watch = null, bool mayRun = true, Rehearser? rehearser = null)
    {
        var platform = HostPlatform.For(options);
        return new HostLooker(new InstallationLocator(platform.Sources), options, clock, platform, watch, mayRun, rehearser);
    }

    public Task<HostFindings> LookAsync(CancellationToken cancellationToken) => LookAsync(HostNetwork.Instance, cancellationToken);

    /// <summary>Looks, for a process that has no network but by <paramref name="network"/>.</summary>
    public async Task<HostFindings> LookAsync(INetwork network, CancellationToken cancellationToken)
    {
        var look = OneLook.Begin();
        var findings = locator.Locate(options) is { } installation
            ? new HostFindings(await _facts.CollectAsync(installation, network, cancellationToken), new ServerProcess())
            : new HostFindings(null, platform.InspectServer(Nothing));
        look.End();
        return findings;
    }

    public Task<string> ListenerProgramAsync(IPEndPoint endpoint, CancellationToken cancellationToken) =>
        Task.FromResult(platform.ListenerProgram(endpoint));

    public async Task WatchAsync(Action begun, Action<IReadOnlyCollection<DiagnosisPart>> tell, CancellationToken cancellationToken)
    {
        using var round = new WatchRound(FindGroundsAsync, watch ?? new WatchOptions(), clock);
        await round.RunAsync(begun, tell, cancellationToken);
    }

    // The XMail that a diagnosis would be of now, and its OpenSSL; null where this host tells of none.
    private async Task<DiagnosisGrounds?> FindGroundsAsync(CancellationToken cancellationToken) =>
        locator.Locate(options) is { } installation
            ? new DiagnosisGrounds(installation, await _facts.InspectOpenSslAsync(installation, cancellationToken))
            : null;
}
