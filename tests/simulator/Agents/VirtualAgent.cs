using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using XMailFleet.Simulator.Lives;

namespace XMailFleet.Simulator.Agents;

/// <summary>The agent of one virtual host, sound or hostile as its life says.</summary>
internal sealed class VirtualAgent(Life life, AgentFarm farm, TimeProvider time)
{
    /// <summary>How late a slow agent answers.</summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromSeconds(10);

    private const string DiagnosePath = "/xmailfleet.v1.AgentService/Diagnose";

    // One of so many keeps its connection, where not all do.
    private const int KeptConnections = 3;

    // One of so many knows nothing of digests, where any does not.
    private const int OlderAgents = 4;

    private readonly ConcurrentDictionary<ConnectionContext, bool> _connections = new();
    private readonly Answers _answers = new(life, isOlder: farm.HasOlderAgents && life.Index % OlderAgents == 0);

    /// <summary>Whether it was called at all.</summary>
    public bool WasAsked { get; private set; }

    /// <summary>Closes its connections where connections are met in a way of their own before or after.</summary>
    public void Cut(int before, int round)
    {
        if (_connections.IsEmpty) return;
        var (was, now) = (life.At(before).Conduct, life.At(round).Conduct);
        if (IsOfConnections(was) || IsOfConnections(now))
            foreach (var connection in _connections.Keys) connection.Abort();
    }

    /// <summary>A connection was made.</summary>
    public async Task MeetAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        _connections[connection] = true;
        try
        {
            await MeetAsync(connection, next, life.At(farm.Round).Conduct);
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }

    /// <summary>A call came.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != DiagnosePath)
        {
            await GrpcAnswers.WriteUnknownAsync(context);
            return;
        }

        farm.CountCall();
        WasAsked = true;
        var round = farm.Round;
        var conduct = life.At(round).Conduct;
        // The time moves on as soon as it is known that only such agents are waited for: then this must be waiting already.
        var lateness = conduct is Conduct.Slow ? WaitUntilAsync(Rounds.TimeOf(round) + Lateness, context.RequestAborted) : Task.CompletedTask;
        if (Conducts.Waits(conduct)) farm.Waiting[life.Index] = true;
        await lateness;
        await GrpcAnswers.WriteAsync(context, conduct, request => _answers.Make(round, request.KnownDigest));
        if (!farm.KeepsConnections && life.Index % KeptConnections != 0) context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
    }

    private async Task MeetAsync(ConnectionContext connection, ConnectionDelegate next, Conduct conduct)
    {
        switch (conduct)
        {
            case Conduct.Resetting:
                connection.Abort();
                break;
            case Conduct.Mute:
                farm.Waiting[life.Index] = true;
                await StayAsync(connection);
                break;
            case Conduct.Garbage:
                await connection.Transport.Output.WriteAsync("220 mail.example.test ESMTP \0\u0001\u0002 ready\r\n"u8.ToArray());
                await StayAsync(connection);
                break;
            default:
                await next(connection);
                break;
        }
    }

    private static async Task StayAsync(ConnectionContext connection) =>
        await Task.Delay(Timeout.Infinite, connection.ConnectionClosed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Task WaitUntilAsync(DateTimeOffset moment, CancellationToken ct)
    {
        var wait = moment - time.GetUtcNow();
        return wait > TimeSpan.Zero
            ? Task.Delay(wait, time, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)
            : Task.CompletedTask;
    }

    private static bool IsOfConnections(Conduct conduct) => conduct is Conduct.Resetting or Conduct.Mute or Conduct.Garbage;
}
