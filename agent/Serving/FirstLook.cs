using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Looking;

namespace XMailFleet.Agent.Serving;

/// <summary>Diagnoses once while the server starts, so that whoever asks first finds what is kept of files and programs.</summary>
internal sealed class FirstLook(Diagnoser diagnoser, AgentOptions options) : BackgroundService
{
    // On another thread: the server's start must not wait for the first files.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => LookAsync(stoppingToken), stoppingToken);

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await diagnoser.DiagnoseAsync(skipProbes: true, options.Language, stoppingToken);
        }
        catch (LookerUnavailableException)
        {
            // Whoever asks is told.
        }
    }
}
