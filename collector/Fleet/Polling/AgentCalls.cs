using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Calls to agents. All go over one channel, since a channel an agent would be three kilobytes each; a connection to each
/// is kept from poll to poll.
/// </summary>
internal sealed class AgentCalls : IDisposable
{
    // A diagnosis with long CA lists is some 100 KB. An agent that sends more than this is broken or hostile.
    private const int AnswerLimit = 4 * 1024 * 1024;

    // Tells a call's way to the handler below, and does not leave this process.
    private const string AddressHeader = "xmailfleet-address";

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress("http://agent", new GrpcChannelOptions
    {
        // A client, not its handler: given the handler, the channel would connect by itself, go on trying while nobody polls,
        // and after a failure answer from memory for up to two minutes. A poll is to be an attempt: an agent that is back is
        // seen by the next one. Each poll has its deadline.
        HttpClient = new HttpClient(new Addressing { InnerHandler = Connections() }) { Timeout = Timeout.InfiniteTimeSpan },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = AnswerLimit,
        // A failed poll is told as it is; the next poll is the next attempt.
        MaxRetryAttempts = 1,
    });

    /// <summary>Calls to the agent at "HOST:PORT".</summary>
    public AgentService.AgentServiceClient To(string address) => new(_channel.Intercept(headers =>
    {
        headers.Add(AddressHeader, address);
        return headers;
    }));

    public void Dispose() => _channel.Dispose();

    private static SocketsHttpHandler Connections() => new()
    {
        // A variable of the environment must not redirect the polls.
        UseProxy = false,
        AllowAutoRedirect = false,
        EnableMultipleHttp2Connections = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    private sealed class Addressing : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.Headers.GetValues(AddressHeader).Single();
            request.Headers.Remove(AddressHeader);
            request.RequestUri = new Uri($"http://{address}{request.RequestUri!.AbsolutePath}");
            // An agent answers under names that it knows to be its own, which guards against browsers. That of its address may be unknown
            // to it; this one is its own on every host.
            request.Headers.Host = "localhost";
            return base.SendAsync(request, cancellationToken);
        }
    }
}
