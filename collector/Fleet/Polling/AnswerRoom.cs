namespace XMailFleet.Fleet.Polling;

/// <summary>The part of the <see cref="AnswerBudget"/> that one poll holds, from the first byte of its answer until it is recorded.</summary>
internal sealed class AnswerRoom(AnswerBudget budget, bool isSuspect) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly WeightedGate _receiving = isSuspect ? budget.ReceivingOfSuspects : budget.Receiving;
    private readonly List<(WeightedGate Gate, long Weight)> _held = [];
    private int _clearings;

    /// <summary>Waits for room to receive an answer of that many bytes.</summary>
    public ValueTask ReceiveAsync(long bytes, CancellationToken ct) =>
        bytes > AnswerBudget.FreeBytes ? EnterAsync(_receiving, bytes, ct) : default;

    /// <summary>Waits for room to parse, judge and record an answer of that weight.</summary>
    public ValueTask JudgeAsync(long weight, CancellationToken ct) =>
        weight > AnswerBudget.FreeWeight ? EnterAsync(budget.Judging, weight, ct) : default;

    /// <summary>Gives back what it holds; it may be used again.</summary>
    public void Dispose()
    {
        bool wasJudged;
        lock (_lock)
        {
            _clearings++;
            wasJudged = _held.Any(held => held.Gate == budget.Judging);
            foreach (var (gate, weight) in _held) gate.Leave(weight);
            _held.Clear();
        }

        if (wasJudged) budget.TidyUp();
    }

    // A call that is given up may still be on its way in.
    private async ValueTask EnterAsync(WeightedGate gate, long weight, CancellationToken ct)
    {
        var clearings = Volatile.Read(ref _clearings);
        var entered = await gate.EnterAsync(weight, ct).ConfigureAwait(false);
        lock (_lock)
        {
            if (clearings == _clearings)
            {
                _held.Add((gate, entered));
                return;
            }
        }

        gate.Leave(entered);
        throw new OperationCanceledException(ct);
    }
}
