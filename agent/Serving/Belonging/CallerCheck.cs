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

    // Whoever tries tokens must not have the collector asked without bound.
    private const int AtOnce = 4;
    private const int MostKept = 256;

    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly SemaphoreSlim _tokens = new(AtOnce);
    private readonly ConcurrentDictionary<CheckCallerRequest, (CheckCallerResponse Answer, long Time)> _kept = new();

    /// <summary>What a caller is worth; null where the collector does not say.</summary>
    public async Task<CheckCallerResponse?> AskAsync(CheckCallerRequest request, CancellationToken ct)
    {
        if (_kept.TryGetValue(request, out var kept) && clock.GetElapsedTime(kept.Time) < Life) return kept.Answer;
        // Whoever tries tokens does not stand before those who have shown a certificate of this fleet.
        var turns = request.TokenSha256.Length > 0 ? _tokens : _turns;
        if (!await turns.WaitAsync(Deadline, ct)) return null;
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
            return null;
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose()
    {
        _turns.Dispose();
        _tokens.Dispose();
    }
}
