using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>Asks one agent for its diagnosis. A failure is a result; only cancellation by the caller throws.</summary>
internal sealed class AgentPoller(AgentCalls agents, PollingOptions options, TimeProvider time)
{
    // The connection was kept from the last poll, and the agent, or something between, may have closed it meanwhile: that tells
    // nothing of the agent. A second attempt may still meet the same one while it is being given up. And a connection that is reset
    // before a word was said now and then looks like one to another protocol: that is believed only where every attempt shows it.
    private const int Attempts = 3;

    /// <summary>Polls the agent at <paramref name="address"/> within the deadline.</summary>
    public async Task<PollResult> PollAsync(string address, DateTimeOffset startTime, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.Deadline, time);
        PollResult? brokenOff = null;
        for (var attempt = 1; ; attempt++)
        {
            var result = await AskAsync(address, startTime, deadline.Token, ct).ConfigureAwait(false);
            if (result.Failure?.Reason is not (PollFailure.BrokenOff or PollFailure.NotAnAgent)) return result;
            if (result.Failure.Reason is PollFailure.BrokenOff) brokenOff = result;
            if (attempt == Attempts) return brokenOff ?? result;
        }
    }

    private async Task<PollResult> AskAsync(string address, DateTimeOffset startTime, CancellationToken deadline, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, ct);
        try
        {
            var answer = await agents.To(address)
                .DiagnoseAsync(new DiagnoseRequest { LanguageCode = "en" }, cancellationToken: either.Token).ConfigureAwait(false);
            return FindFault(answer) is { } fault
                ? PollResult.Failed(startTime, new PollFailure(PollFailure.InvalidAnswer, fault))
                : PollResult.Answered(startTime, answer.Diagnosis);
        }
        catch (RpcException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (RpcException error)
        {
            return PollResult.Failed(startTime, deadline.IsCancellationRequested
                ? new PollFailure(PollFailure.TimedOut, "")
                : AgentErrors.ToFailure(error));
        }
    }

    private static string? FindFault(DiagnoseResponse answer) =>
        answer.Diagnosis is { } diagnosis ? DiagnosisValidity.FindFault(diagnosis) : "it holds no diagnosis.";
}
