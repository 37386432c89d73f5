using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Looker.V1;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>
/// The process that has the rights to look, and no network. It takes three requests over a Unix socket, of nobody but the front, and
/// none of them says what is looked at: that is its own configuration's. It answers with typed facts.
/// </summary>
internal sealed partial class LookerServer(Socket listener, HostLooker looker, Func<Socket, bool> isFront, ILogger<LookerServer> log) : IDisposable
{
    private readonly SemaphoreSlim _conversations = new(Limits.Conversations);
    private readonly SemaphoreSlim _looks = new(Limits.Looks);
    private readonly SemaphoreSlim _watches = new(Limits.Watches);

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await _conversations.WaitAsync(cancellationToken);
            if (await AcceptAsync(cancellationToken) is { } socket) _ = Task.Run(() => TalkAsync(socket, cancellationToken), CancellationToken.None);
            else _conversations.Release();
        }
    }

    public void Dispose()
    {
        _conversations.Dispose();
        _looks.Dispose();
        _watches.Dispose();
    }

    // The process may be out of descriptors for a moment: that is no reason to end.
    private async Task<Socket?> AcceptAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await listener.AcceptAsync(cancellationToken);
        }
        catch (SocketException failure)
        {
            LogNotAccepted(failure.SocketErrorCode);
            await Task.Delay(Limits.Rest, cancellationToken);
            return null;
        }
    }

    private async Task TalkAsync(Socket socket, CancellationToken cancellationToken)
    {
        try
        {
            using var conversation = new Conversation(socket);
            if (isFront(socket)) await AnswerAsync(conversation, cancellationToken);
            else LogStranger();
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            // The front has left, or took too long.
        }
        catch (Exception failure)
        {
            LogFailure(failure);
        }
        finally
        {
            _conversations.Release();
        }
    }

    private async Task AnswerAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var request = await conversation.ReadAsync(cancellationToken);
        switch (request?.KindCase)
        {
            case FrontMessage.KindOneofCase.Look:
                await LookAsync(conversation, cancellationToken);
                break;
            case FrontMessage.KindOneofCase.Watch when await _watches.WaitAsync(TimeSpan.Zero, cancellationToken):
                try
                {
                    await WatchAsync(conversation, cancellationToken);
                }
                finally
                {
                    _watches.Release();
                }

                break;
            case FrontMessage.KindOneofCase.FindListener when IPAddress.TryParse(request.FindListener.Address, out var address)
                && request.FindListener.Port is > 0 and <= IPEndPoint.MaxPort:
                var name = await looker.ListenerProgramAsync(new IPEndPoint(address, request.FindListener.Port), cancellationToken);
                await conversation.SayAsync(new LookerMessage { Listener = new ListenerProgram { Name = name } }, cancellationToken);
                break;
        }
    }

    private async Task LookAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Limits.Look);
        using var turn = new Turn(_looks);
        await turn.TakeAsync(deadline.Token);
        var findings = await looker.LookAsync(new AskedNetwork(conversation, turn), deadline.Token);
        turn.GiveBack();
        await conversation.SayAsync(Message(findings), deadline.Token);
        HeapThrift.Tidy();
    }

    private static LookerMessage Message(HostFindings findings) => findings.Facts is { } facts
        ? new LookerMessage { Facts = facts }
        : new LookerMessage { NothingFound = new NothingFound { Processes = findings.Processes } };

    private async Task WatchAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // What was noticed while the front is slow is told as one.
        var notices = Channel.CreateUnbounded<IReadOnlyCollection<DiagnosisPart>>();
        var watch = looker.WatchAsync(() => notices.Writer.TryWrite([]), parts => notices.Writer.TryWrite(parts), end.Token);
        Task[] first = [watch, TellAsync(conversation, notices.Reader, end.Token), conversation.HungUpAsync(end.Token)];
        var ended = await Task.WhenAny(first);
        await end.CancelAsync();
        await Task.WhenAll(first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    private static async Task TellAsync(
        Conversation conversation, ChannelReader<IReadOnlyCollection<DiagnosisPart>> notices, CancellationToken cancellationToken)
    {
        while (await notices.WaitToReadAsync(cancellationToken))
        {
            var parts = new SortedSet<DiagnosisPart>();
            while (notices.TryRead(out var notice)) parts.UnionWith(notice);
            var changed = new ChangedParts();
            changed.Parts.AddRange(parts);
            await conversation.SayAsync(new LookerMessage { Changed = changed }, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A process of another user than the front's has called, and was turned away.")]
    private partial void LogStranger();

    [LoggerMessage(LogLevel.Warning, "A call of the front could not be taken: {Error}.")]
    private partial void LogNotAccepted(SocketError error);

    [LoggerMessage(LogLevel.Error, "A request of the front failed.")]
    private partial void LogFailure(Exception failure);
}
