using System.Collections.Concurrent;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Collector.Polling;

/// <summary>One channel an agent, kept from poll to poll.</summary>
internal sealed class AgentChannels : IDisposable
{
    // A diagnosis with long CA lists is some 100 KB. An agent that sends more than this is broken or hostile.
    private const int AnswerLimit = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, GrpcChannel> _channels = new();

    // Shared by all channels. No proxy: a variable of the environment must not redirect the polls.
    //
    // A client, not its handler: given the handler, each channel would connect by itself, go on trying while nobody polls,
    // and after a failure answer from memory for up to two minutes. A poll is to be an attempt: an agent that is back is
    // seen by the next one.
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        EnableMultipleHttp2Connections = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        // Each poll has its deadline.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public AgentService.AgentServiceClient ClientFor(string address) => new(_channels.GetOrAdd(address, Open));

    /// <summary>Closes the channel to an address that is no longer polled.</summary>
    public void Forget(string address)
    {
        if (_channels.TryRemove(address, out var channel)) channel.Dispose();
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values) channel.Dispose();
        _client.Dispose();
    }

    private GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        HttpClient = _client,
        DisposeHttpClient = false,
        MaxReceiveMessageSize = AnswerLimit,
        // A failed poll is told as it is; the next poll is the next attempt.
        MaxRetryAttempts = 1,
    });
}
