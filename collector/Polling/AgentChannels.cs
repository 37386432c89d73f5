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
    private readonly SocketsHttpHandler _handler = new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        EnableMultipleHttp2Connections = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
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
        _handler.Dispose();
    }

    private GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        HttpHandler = _handler,
        DisposeHttpClient = false,
        MaxReceiveMessageSize = AnswerLimit,
        // A failed poll is told as it is; the next poll is the next attempt.
        MaxRetryAttempts = 1,
    });
}
