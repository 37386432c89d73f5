using Google.Protobuf;
using Grpc.Core;

namespace XMailFleet.Fleet.Polling;

/// <summary>Asks one agent for its diagnosis. A failure is a result; only cancellation by the caller throws.</summary>
internal sealed class AgentPoller(AgentCalls agents, PollingOptions options, TimeProvider time)
{
    // The connection was kept from the last poll, and the agent, or something between, may have closed it meanwhile: that tells
    // nothing of the agent. A second attempt may still meet the same one while it is being given up.
    private const int Attempts = 3;

    /// <summary>Room for the answer of a poll; to be given back when the answer is recorded.</summary>
    /// <param name="isSuspect">Whether the last poll of the host failed.</param>
    public AnswerRoom MakeRoom(bool isSuspect) => new(agents.Budget, isSuspect);

    /// <summary>Polls an agent within the deadline; an answer that is large may then still wait for its turn.</summary>
    /// <param name="target">The agent.</param>
    /// <param name="known">Digest of its last answer, where that need not come again; empty where the whole is wanted.</param>
    /// <param name="room">What the answer takes its place in.</param>
    /// <param name="startTime">When the poll begins.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<PollResult> PollAsync(AgentTarget target, ByteString known, AnswerRoom room, DateTimeOffset startTime, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.Deadline, time);
        for (var attempt = 1; ; attempt++)
        {
            var result = await AskAsync(target, known, room, startTime, deadline.Token, ct).ConfigureAwait(false);
            if (result.Failure is not null) room.Dispose();
            if (result.Failure?.Reason is not PollFailure.BrokenOff || attempt == Attempts) return result;
        }
    }

    private async Task<PollResult> AskAsync(
        AgentTarget target, ByteString known, AnswerRoom room, DateTimeOffset startTime, CancellationToken deadline, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, ct);
        try
        {
            using var answer = await agents.DiagnoseAsync(target, known, room, either.Token).ConfigureAwait(false);
            if (answer.Fault is { } fault) return Unusable(startTime, fault);
            // The agent has done its part: waiting for others is not held against it.
            await room.JudgeAsync(answer.Weight, ct).ConfigureAwait(false);
            return Read(answer, known, startTime);
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

    private static PollResult Read(WireAnswer answer, ByteString known, DateTimeOffset startTime)
    {
        try
        {
            var response = answer.Parse();
            return AnswerValidity.FindFault(response, known) is { } fault ? Unusable(startTime, fault)
                : response.Unchanged is not null ? PollResult.Unchanged(startTime, known)
                : PollResult.Answered(startTime, response.Diagnosis, response.Digest);
        }
        catch (InvalidProtocolBufferException)
        {
            return Unusable(startTime, "it is no message of the protocol.");
        }
    }

    private static PollResult Unusable(DateTimeOffset startTime, string fault) =>
        PollResult.Failed(startTime, new PollFailure(PollFailure.InvalidAnswer, fault));
}
