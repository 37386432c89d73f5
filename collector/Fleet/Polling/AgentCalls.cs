using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Identities;
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

    // It tells which call it is to the handler below, and does not leave this process.
    private const string CallHeader = "xmailfleet-call";

    private static readonly HttpRequestOptionsKey<AgentTarget> Target = new("xmailfleet-target");

    private readonly ConcurrentDictionary<string, CallSite> _sites = new();
    private readonly IAgentConnector _connector;
    private readonly HttpClient _client;
    private readonly GrpcChannel _answers;
    private readonly GrpcChannel _notices;
    private long _calls;

    /// <param name="connector">Makes the connections.</param>
    /// <param name="time">The clock.</param>
    public AgentCalls(IAgentConnector connector, TimeProvider time)
    {
        // A client, not its handler: given the handler, the channel would connect by itself, go on trying while nobody polls,
        // and after a failure answer from memory for up to two minutes. A poll is to be an attempt: an agent that is back is
        // seen by the next one. Each poll has its deadline.
        Budget = new AnswerBudget(time);
        _connector = connector;
        _client = new HttpClient(new Addressing(_sites, time) { InnerHandler = Connections(connector) }) { Timeout = Timeout.InfiniteTimeSpan };
        _answers = Channel(AnswerBudget.AnswerLimit);
        _notices = Channel(NoticeLimit);
    }

    /// <summary>What all answers together may take.</summary>
    public AnswerBudget Budget { get; }

    /// <summary>
    /// Asks an agent for its diagnosis, which takes its place in <paramref name="room"/>; where that is still the one of digest
    /// <paramref name="known"/>, it is enough to say so.
    /// </summary>
    public async Task<WireAnswer> DiagnoseAsync(AgentTarget target, ByteString known, AnswerRoom room, CancellationToken ct)
    {
        var request = new DiagnoseRequest { LanguageCode = "en", KnownDigest = known };
        var headers = Announce(target, room);
        try
        {
            using var call = _answers.CreateCallInvoker().AsyncUnaryCall(
                AgentMethods.Diagnose, null, new CallOptions(headers, cancellationToken: ct), request);
            return await call.ConfigureAwait(false);
        }
        finally
        {
            _sites.TryRemove(headers[0].Value, out _);
        }
    }

    /// <summary>The stream of notices of an agent.</summary>
    public AsyncServerStreamingCall<WatchHostResponse> Watch(AgentTarget target, CancellationToken ct) => _notices.CreateCallInvoker().AsyncServerStreamingCall(
        AgentMethods.WatchHost, null, new CallOptions(Announce(target, null), cancellationToken: ct), new WatchHostRequest());

    public void Dispose()
    {
        _answers.Dispose();
        _notices.Dispose();
        _client.Dispose();
    }

    private Metadata Announce(AgentTarget target, AnswerRoom? room)
    {
        var id = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        _sites[id] = new CallSite(target, room, _connector.Shown);
        return new Metadata { { CallHeader, id } };
    }

    private GrpcChannel Channel(int limit) => GrpcChannel.ForAddress("http://agent", new GrpcChannelOptions
    {
        HttpClient = _client,
        MaxReceiveMessageSize = limit,
        // A failed poll is told as it is; the next poll is the next attempt.
        MaxRetryAttempts = 1,
    });

    private static SocketsHttpHandler Connections(IAgentConnector connector) => new()
    {
        ConnectCallback = async (context, ct) =>
            await connector.ConnectAsync(
                context.InitialRequestMessage.Options.TryGetValue(Target, out var target) ? target : throw new InvalidOperationException("No agent is meant."), ct).ConfigureAwait(false),
        // A variable of the environment must not redirect the polls.
        UseProxy = false,
        AllowAutoRedirect = false,
        EnableMultipleHttp2Connections = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // As long as agents keep it. By default it would be a minute, which is from one poll to the next: half of them would begin with a handshake.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(125),
        // Kilobytes, of headers and of trailers. An agent sends a few hundred bytes.
        MaxResponseHeadersLength = 8,
    };

    private sealed record CallSite(AgentTarget Target, AnswerRoom? Room, string Shown)
    {
        // Connections are kept by it: another key, another address, or another certificate of the collector is another connection.
        public string Authority { get; } = Digest.Sha256Hex(Encoding.UTF8.GetBytes($"{Target.AgentId} {Target.SpkiSha256} {Target.Address} {Shown}"))[..32];
    }

    private sealed class Addressing(ConcurrentDictionary<string, CallSite> sites, TimeProvider time) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!sites.TryRemove(Take(request, CallHeader), out var site)) throw new InvalidOperationException("No agent is meant.");
            request.RequestUri = new Uri($"http://{site.Authority}{request.RequestUri!.AbsolutePath}");
            request.Options.Set(Target, site.Target);
            // An agent answers under names that it knows to be its own, which guards against browsers. That of its address may be unknown
            // to it; this one is its own on every host.
            request.Headers.Host = "localhost";
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (site.Room is { } room) response.Content = new AnswerContent(response.Content, room, time);
            return response;
        }

        private static string Take(HttpRequestMessage request, string header)
        {
            var value = request.Headers.GetValues(header).Single();
            request.Headers.Remove(header);
            return value;
        }
    }
}
