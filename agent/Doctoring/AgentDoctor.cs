using System.Net;
using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Doctoring;

/// <summary>Looks at the installation of an agent, one side after the other, and changes nothing.</summary>
/// <param name="unit">The unit that runs it.</param>
/// <param name="language">Of the sentences.</param>
internal sealed class AgentDoctor(UnitFile unit, Language language)
{
    private const string Program = "xmailfleet-agent";

    // It keeps an identity, and nothing that grows.
    private const long EnoughMegabytes = 16;
    private const long LeastMegabytes = 1;

    private readonly IDoctorWords _words = Words.Doctor(language);

    /// <param name="options">Of the service.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<DoctorLine>> JudgeAsync(AgentOptions options, CancellationToken ct)
    {
        var running = await ServiceProcesses.FindAsync(unit, options.Socket, ct);
        var restart = unit.Path is null ? "" : $"systemctl restart {unit.Name}";
        var identity = new IdentityDoctor(_words, TimeProvider.System);
        return
        [
            new ServiceDoctor(_words, unit, $"{Program} serve").Judge(running),
            .. new RightsDoctor(_words, Program).Judge(options.StateDirectory, unit.Values("User").LastOrDefault(), [IdentityFile.In(options.StateDirectory)]),
            .. new PortDoctor(_words, restart).Judge(new IPEndPoint(options.Bind, options.Port), running, ListeningSocket.All()),
            identity.Judge(options.StateDirectory),
            await new ClockDoctor(_words, TimeProvider.System).JudgeAsync(identity.Kept, ct),
            new DiskDoctor(_words, EnoughMegabytes, LeastMegabytes).Judge(options.StateDirectory),
            .. await new LookerDoctor(_words, unit).JudgeAsync(options, ct),
        ];
    }
}
