using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Running;

/// <summary>One client that watches the whole fleet from the beginning on, over restarts of the collector.</summary>
internal sealed class Watcher : IDisposable
{
    private readonly Dictionary<string, List<WatchRegressionsResponse>> _told = [];
    private string _token = "";
    private CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;

    public int Count { get; private set; }

    public IReadOnlyList<WatchRegressionsResponse> OfHost(string name) => _told.GetValueOrDefault(name) ?? [];

    /// <summary>Begins, or goes on after the last event that was told.</summary>
    public void Begin(FleetService.FleetServiceClient fleet)
    {
        _end = new CancellationTokenSource();
        var request = new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = _token };
        _reading = ReadAsync(fleet.WatchRegressions(request, cancellationToken: _end.Token));
    }

    /// <summary>Waits until so many events are told in all, or for long enough to know that they never will be.</summary>
    public async Task ExpectAsync(int count)
    {
        for (var attempt = 0; attempt < 300 && Count < count; attempt++) await Task.Delay(100);
        // What is told too often may come a little later.
        await Task.Delay(200);
    }

    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _end.Dispose();
    }

    public void Dispose() => _end.Dispose();

    private async Task ReadAsync(AsyncServerStreamingCall<WatchRegressionsResponse> call)
    {
        try
        {
            using (call)
            {
                await foreach (var told in call.ResponseStream.ReadAllAsync())
                {
                    if (!_told.TryGetValue(told.Regression.Host, out var list)) _told[told.Regression.Host] = list = [];
                    // Kept by the thousand: only what is compared.
                    told.Regression.Changes.Clear();
                    told.Regression.Events.Clear();
                    list.Add(told);
                    _token = told.ResumeToken;
                    Count++;
                }
            }
        }
        catch (RpcException)
        {
            // The collector stopped, or the watch ended. What was missed comes after the token.
        }
    }
}
