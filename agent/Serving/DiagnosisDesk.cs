using XMailFleet.Diagnosing;

namespace XMailFleet.Agent.Serving;

/// <summary>
/// Where callers ask for a diagnosis. Those who ask for the same while one waits for its turn get one; nobody gets one that was begun
/// before he asked.
/// </summary>
internal sealed class DiagnosisDesk(Diagnoser diagnoser, TimeProvider clock) : IDisposable
{
    // Diagnoses at once: one that waits for a dead server does not keep others waiting.
    private readonly SemaphoreSlim _slots = new(2);
    private readonly ProcessorThrift _thrift = new(clock);
    private readonly Lock _gate = new();
    private readonly Dictionary<bool, Task<DiagnosisAttempt>> _waiting = [];

    /// <summary>A diagnosis begun after now, without words. It may be given to several: nobody changes it.</summary>
    /// <exception cref="Diagnosing.Looking.LookerUnavailableException">Whoever has the rights to look does not answer.</exception>
    public Task<DiagnosisAttempt> AskAsync(bool skipProbes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(skipProbes, out var diagnosis))
                _waiting[skipProbes] = diagnosis = Task.Run(() => DiagnoseAsync(skipProbes), CancellationToken.None);
            return diagnosis.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _slots.Dispose();

    // Not ended with one caller: others may wait for it, and it is bounded in time by itself.
    private async Task<DiagnosisAttempt> DiagnoseAsync(bool skipProbes)
    {
        await _slots.WaitAsync();
        try
        {
            await _thrift.WaitAsync(CancellationToken.None);
            lock (_gate) _waiting.Remove(skipProbes);
            return await diagnoser.DiagnoseAsync(skipProbes, CancellationToken.None);
        }
        finally
        {
            _slots.Release();
        }
    }
}
