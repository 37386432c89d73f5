using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Doctoring;

/// <summary>Looks at the installation of a collector, one side after the other, and changes nothing.</summary>
/// <param name="unit">The unit that runs it.</param>
/// <param name="language">Of the sentences.</param>
internal sealed class CollectorDoctor(UnitFile unit, Language language)
{
    private const string Program = "xmailfleet-collector";

    // A history grows by some megabytes a year and host.
    private const long EnoughMegabytes = 1024;
    private const long LeastMegabytes = 64;

    private readonly IDoctorWords _words = Words.Doctor(language);

    /// <param name="options">Of the service.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<DoctorLine>> JudgeAsync(CollectorOptions options, CancellationToken ct)
    {
        var directory = options.Storage.DataDirectory;
        var running = await ServiceProcesses.FindAsync(unit, options.Endpoints.Socket, ct);
        var (ports, sockets) = (new PortDoctor(_words, unit.Path is null ? "" : $"systemctl restart {unit.Name}"), ListeningSocket.All());
        return
        [
            new ServiceDoctor(_words, unit, $"{Program} serve").Judge(running),
            .. new RightsDoctor(_words, Program).Judge(directory, unit.Values("User").LastOrDefault(), HistoryDirectory.FilesOf(directory)),
            .. EndpointSettings.PlacesOf(options.Endpoints).SelectMany(place => ports.Judge(place.EndPoint, running, sockets)),
            .. new KeysDoctor(_words, unit).Judge(options.Storage),
            new ClockDoctor(_words, TimeProvider.System).Judge(),
            new DiskDoctor(_words, EnoughMegabytes, LeastMegabytes).Judge(directory),
        ];
    }
}
