using System.Collections.Concurrent;
using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>
/// Asks the collector what people and scripts are worth: it alone knows who was put out a moment ago. An answer holds for some seconds; where the
/// collector cannot be asked, nobody is let in.
/// </summary>
internal sealed class CallerCheck(OwnIdentity identity, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly CheckCallerResponse Nobody = new();

    // Whoever tries tokens must not have the collector asked without bound.
    private const int AtOnce = 4;
    private const int MostKept = 256;

    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly ConcurrentDictionary<CheckCallerRequest, (CheckCallerResponse Answer, long Time)> _kept = new();

    /// <summary>What a caller is worth; nobody where that is not known.</summary>
    public async Task<CheckCallerResponse> AskAsync(CheckCallerRequest request, CancellationToken ct)
    {
        if (_kept.TryGetValue(request, out var kept) && clock.GetElapsedTime(kept.Time) < Life) return kept.Answer;
        if (!await _turns.WaitAsync(Deadline, ct)) return Nobody;
        try
        {
            var answer = await identity.Collector.Enrollment.CheckCallerAsync(
                request, deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Deadline, cancellationToken: ct);
            if (_kept.Count >= MostKept) _kept.Clear();
            _kept[request] = (answer, clock.GetTimestamp());
            return answer;
        }
        catch (RpcException) when (!ct.IsCancellationRequested)
        {
            return Nobody;
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
