using System.Collections.Concurrent;
using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Calls to agents. All go over one client, since a channel an agent would be three kilobytes each; a connection to each
/// is kept from poll to poll.
/// </summary>
internal sealed class AgentCalls : IDisposable
{
    // A notice is some thirty bytes.
    private const int NoticeLimit = 4096;

    // They tell a call's way, and its room, to the handler below, and do not leave this process.
    private const string AddressHeader = "xmailfleet-address";
    private const string RoomHeader = "xmailfleet-room";

    private readonly ConcurrentDictionary<string, AnswerRoom> _rooms = new();
    private readonly HttpClient _client;
    private readonly GrpcChannel _answers;
    private readonly GrpcChannel _notices;
    private long _calls;

    public AgentCalls(TimeProvider? time = null)
    {
        // A client, not its handler: given the handler, the channel would connect by itself, go on trying while nobody polls,
        // and after a failure answer from memory for up to two minutes. A poll is to be an attempt: an agent that is back is
        // seen by the next one. Each poll has its deadline.
        Budget = new AnswerBudget(time ?? TimeProvider.System);
        _client = new HttpClient(new Addressing(_rooms, time ?? TimeProvider.System) { InnerHandler = Connections() }) { Timeout = Timeout.InfiniteTimeSpan };
        _answers = Channel(AnswerBudget.AnswerLimit);
        _notices = Channel(NoticeLimit);
    }

    /// <summary>What all answers together may take.</summary>
    public AnswerBudget Budget { get; }

    /// <summary>Asks the agent at "HOST:PORT" for its diagnosis, which takes its place in <paramref name="room"/>.</summary>
    public async Task<WireAnswer> DiagnoseAsync(string address, AnswerRoom room, CancellationToken ct)
    {
        var id = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        _rooms[id] = room;
        try
        {
            var headers = new Metadata { { AddressHeader, address }, { RoomHeader, id } };
            using var call = _answers.CreateCallInvoker().AsyncUnaryCall(
                AgentMethods.Diagnose, null, new CallOptions(headers, cancellationToken: ct), new DiagnoseRequest { LanguageCode = "en" });
            return await call.ConfigureAwait(false);
        }
        finally
        {
            _rooms.TryRemove(id, out _);
        }
    }

    /// <summary>The stream of notices of the agent at "HOST:PORT".</summary>
    public AsyncServerStreamingCall<WatchHostResponse> Watch(string address, CancellationToken ct) => _notices.CreateCallInvoker().AsyncServerStreamingCall(
        AgentMethods.WatchHost, null, new CallOptions(new Metadata { { AddressHeader, address } }, cancellationToken: ct), new WatchHostRequest());

    public void Dispose()
    {
        _answers.Dispose();
        _notices.Dispose();
        _client.Dispose();
    }

    private GrpcChannel Channel(int limit) => GrpcChannel.ForAddress("http://agent", new GrpcChannelOptions
    {
        HttpClient = _client,
        MaxReceiveMessageSize = limit,
        // A failed poll is told as it is; the next poll is the next attempt.
        MaxRetryAttempts = 1,
    });

    private static SocketsHttpHandler Connections() => new()
    {
        // A variable of the environment must not redirect the polls.
        UseProxy = false,
        AllowAutoRedirect = false,
        EnableMultipleHttp2Connections = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Kilobytes, of headers and of trailers. An agent sends a few hundred bytes.
        MaxResponseHeadersLength = 8,
    };

    private sealed class Addressing(ConcurrentDictionary<string, AnswerRoom> rooms, TimeProvider time) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (address, id) = (Take(request, AddressHeader), Take(request, RoomHeader));
            request.RequestUri = new Uri($"http://{address}{request.RequestUri!.AbsolutePath}");
            // An agent answers under names that it knows to be its own, which guards against browsers. That of its address may be unknown
            // to it; this one is its own on every host.
            request.Headers.Host = "localhost";
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (id is not null && rooms.TryGetValue(id, out var room)) response.Content = new AnswerContent(response.Content, room, time);
            return response;
        }

        private static string? Take(HttpRequestMessage request, string header)
        {
            if (!request.Headers.TryGetValues(header, out var values)) return null;
            var value = values.Single();
            request.Headers.Remove(header);
            return value;
        }
    }
}
