using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>How commands reach a running collector: by the socket of its machine, or by TLS with a token. There is no other way.</summary>
internal sealed class CollectorConnection : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take: a collector on the other side of the world, and no more.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly IWay _way;
    private readonly TimeProvider _time;
    private readonly Metadata _headers;
    private readonly GrpcChannel _channel;
    private CallException? _failure;

    private CollectorConnection(IWay way, Language language, TimeProvider time)
    {
        (_way, _time) = (way, time);
        // In which language it is to refuse.
        _headers = new Metadata { { "accept-language", language.Code() } };
        foreach (var header in way.Headers) _headers.Add(header);
        var handler = new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, UseProxy = false, AllowAutoRedirect = false };
        way.Prepare(handler, failure => _failure ??= failure);
        _channel = GrpcChannel.ForAddress(way.Url, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
        (Fleet, Access) = (new FleetService.FleetServiceClient(_channel), new AccessService.AccessServiceClient(_channel));
    }

    public FleetService.FleetServiceClient Fleet { get; }

    public AccessService.AccessServiceClient Access { get; }

    /// <summary>Where it leads.</summary>
    public CollectorAddress Address => _way.Address;

    /// <summary>A way to a collector; nothing is sent yet.</summary>
    /// <param name="address">Where it is asked.</param>
    /// <param name="tokenFile">Path of the token's file; null for none.</param>
    /// <param name="language">Of refusals.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="CallException">The token cannot be used.</exception>
    public static CollectorConnection Open(CollectorAddress address, string? tokenFile, Language language, TimeProvider time) =>
        new(WayOf(address, tokenFile, time), language, time);

    /// <summary>Asks once.</summary>
    /// <param name="call">One call of <see cref="Fleet"/> or <see cref="Access"/>.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="timeout">How long it may take, where that is more than usual.</param>
    /// <exception cref="CallException">It cannot be asked, or refuses.</exception>
    public async Task<T> AskAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken ct, TimeSpan? timeout = null)
    {
        _failure = null;
        var span = timeout ?? CallTimeout;
        try
        {
            return await call(new CallOptions(_headers, (_time.GetUtcNow() + span).UtcDateTime, ct)).ConfigureAwait(false);
        }
        catch (RpcException refusal) when (!ct.IsCancellationRequested)
        {
            throw _failure ?? Explain(refusal.Status, span);
        }
    }

    public void Dispose() => _channel.Dispose();

    /// <summary>An answer that is not what was asked for.</summary>
    public CallException MeansNothing() => new(words => words.AnswerMeansNothing(Name));

    private string Name => Address.ToString();

    private static IWay WayOf(CollectorAddress address, string? tokenFile, TimeProvider time)
    {
        if (address.SocketPath is not null) return new SocketWay(address);
        return tokenFile is { Length: > 0 }
            ? new NetworkWay(address, TokenFile.Read(tokenFile), time)
            : throw new CallException(words => words.TokenFileMissing(address.ToString()));
    }

    // What comes from the collector has no exception of this side behind it.
    private CallException Explain(Status status, TimeSpan span) => status switch
    {
        { StatusCode: StatusCode.DeadlineExceeded } => new CallException(words => words.NoAnswer(Name, (int)span.TotalSeconds)),
        { StatusCode: StatusCode.Unauthenticated } => _way.Unknown(status.Detail),
        { StatusCode: StatusCode.PermissionDenied } => _way.Denied(status.Detail),
        { DebugException: HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } } => new CallException(words => words.NoTlsAt(Name)),
        { StatusCode: StatusCode.Unavailable, DebugException: not null } => _way.Silent(),
        { DebugException: not null } => MeansNothing(),
        { StatusCode: StatusCode.Internal or StatusCode.Unknown or StatusCode.Unimplemented } => new CallException(words => words.Failed(Name, status.Detail)),
        // A sentence already, about what was asked.
        _ => new CallException(_ => status.Detail) { Status = status.StatusCode },
    };
}
