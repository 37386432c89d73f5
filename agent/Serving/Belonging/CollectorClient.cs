using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Net.Client;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>
/// Calls to the collector, over the agent's own TLS. The collector is known by its identity, signed by the fleet's authority; under which name it
/// is reached does not matter.
/// </summary>
internal sealed class CollectorClient : IDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(8);

    private readonly HttpClient _client;
    private readonly GrpcChannel _channel;

    /// <param name="address">HOST:PORT.</param>
    /// <param name="judge">What the certificate that answers is worth; asked with null where it is none of an identity.</param>
    /// <param name="own">What the agent shows; null where it has nothing yet.</param>
    /// <param name="connected">Told each connection before TLS begins.</param>
    public CollectorClient(string address, Func<IdentityCertificate?, bool> judge, Func<TlsCredentials?> own, Action<Socket>? connected = null)
    {
        _client = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectTimeout = ConnectTime,
            // What is shown on it grows old.
            PooledConnectionLifetime = TimeSpan.FromHours(1),
            MaxResponseHeadersLength = 8,
            ConnectCallback = (_, ct) => ConnectAsync(address, judge, own(), connected, ct),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpClient = _client, MaxReceiveMessageSize = 64 << 10, MaxRetryAttempts = 1 });
        Enrollment = new EnrollmentService.EnrollmentServiceClient(_channel);
    }

    public EnrollmentService.EnrollmentServiceClient Enrollment { get; }

    /// <summary>What its clock says, to the second: any answer, a refusal too, carries that.</summary>
    /// <exception cref="HttpRequestException">It does not answer, or is not the collector.</exception>
    public async Task<DateTimeOffset> ReadClockAsync(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return response.Headers.Date ?? throw new HttpRequestException(response.StatusCode.ToString());
    }

    public void Dispose()
    {
        _channel.Dispose();
        _client.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(
        string address, Func<IdentityCertificate?, bool> judge, TlsCredentials? own, Action<Socket>? connected, CancellationToken ct)
    {
        var colon = address.LastIndexOf(':');
        var (host, port) = (address[..colon].Trim('[', ']'), int.Parse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (IPAddress.TryParse(host, out var literal)) await socket.ConnectAsync(literal, port, ct);
            else await socket.ConnectAsync(host, port, ct);
            connected?.Invoke(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return await TlsClient.ConnectAsync(
            new NetworkStream(socket, ownsSocket: true), chain => judge(chain.Count > 0 ? IdentityCertificate.Read(chain[0]) : null), own, ct);
    }
}
